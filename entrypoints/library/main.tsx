import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page-tokens.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/Mark.css';
import '../../components/PageBar.css';
import '../../components/Commentary.css';
import '../../components/TagList.css';
import '../../components/Trouble.css';
import '../../components/LibraryEntry.css';
import { LibraryScreen } from './LibraryScreen.tsx';
import './library.css';

render(<LibraryScreen />, document.body);
