import { render, type JSX } from 'preact';
import '../../components/tokens.css';
import '../../components/page-tokens.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/Mark.css';
import '../../components/PageBar.css';
import '../../components/TableOfContents.css';
import '../../components/Trouble.css';
import '../../components/DropArea.css';
import '../../components/StepProgress.css';
import '../../components/ReviewList.css';
import '../../components/ChangeDiff.css';
import '../../components/ProblemRows.css';
import '../../components/Ask.css';
import '../../components/SourceTable.css';
import '../../components/ImportList.css';
import { announceChange } from '../../lib/messages/announce.ts';
import { onOpenedLate } from '../../lib/store/database.ts';
import { OptionsScreen } from './OptionsScreen.tsx';
import { useOptions } from './use-options.ts';
import './options.css';

/** Nothing until the first reading has ended, which is soon. */
const Page = (): JSX.Element | null => {
  const { options, actions } = useOptions();
  return options.at === 'reading' ? null : <OptionsScreen options={options} actions={actions} />;
};

onOpenedLate(announceChange);
render(<Page />, document.body);
