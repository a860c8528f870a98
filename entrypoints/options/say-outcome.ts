import type { MessageKey } from '../../lib/platform/i18n.ts';
import type { Speech } from '../../lib/store/speech.ts';
import type { Outcome } from './importing.ts';

interface Sentences {
  readonly both: MessageKey;
  readonly added: MessageKey;
  readonly changed: MessageKey;
}

const WILL: Sentences = { both: 'import_sum_both', added: 'import_sum_added', changed: 'import_sum_changed' };
const DID: Sentences = { both: 'import_did_both', added: 'import_did_add', changed: 'import_did_change' };

const OTHERS: Readonly<Record<Exclude<Outcome['what'], 'applied'>, MessageKey>> = {
  removed: 'import_did_remove',
  undone: 'import_did_undo',
  reset: 'import_did_reset',
  cancelled: 'import_did_cancel',
};

/** How many papers. */
interface Counts {
  readonly added: number;
  readonly changed: number;
}

const say = ({ added, changed }: Counts, { t, language }: Speech, sentences: Sentences): string => {
  const [more, other] = [added.toLocaleString(language), changed.toLocaleString(language)];
  if (added > 0 && changed > 0) return t(sentences.both, more, other);
  return added > 0 ? t(sentences.added, more) : t(sentences.changed, other);
};

/** What an import would do, in a sentence. */
export const sayPlan = (counts: Counts, speech: Speech): string =>
  counts.added + counts.changed === 0 ? speech.t('import_sum_none') : say(counts, speech, WILL);

/** What was done, in a sentence. */
export const sayOutcome = (outcome: Outcome, speech: Speech): string =>
  outcome.what === 'applied' ? say(outcome, speech, DID) : speech.t(OTHERS[outcome.what]);
