import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page-tokens.css';
import '../../components/base.css';
import '../../components/HitText.css';
import '../../components/SearchBox.css';
import '../../components/FacetBar.css';
import '../../components/ResultRow.css';
import '../../components/ResultList.css';
import '../../components/Trouble.css';
import { announceChange } from '../../lib/messages/announce.ts';
import { onOpenedLate } from '../../lib/store/database.ts';
import { PopupScreen } from './PopupScreen.tsx';
import './popup.css';

onOpenedLate(announceChange);
render(<PopupScreen />, document.body);
