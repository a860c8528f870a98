import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/Trouble.css';
import { OptionsScreen } from './OptionsScreen.tsx';
import './options.css';

render(<OptionsScreen />, document.body);
