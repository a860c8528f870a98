import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/page-tokens.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/Mark.css';
import { WelcomeScreen } from './WelcomeScreen.tsx';
import './welcome.css';

render(<WelcomeScreen />, document.body);
