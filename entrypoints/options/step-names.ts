import type { MessageKey } from '../../lib/platform/i18n.ts';
import type { Step } from './importing.ts';

/** What each step is called. */
export const STEP_NAMES: Readonly<Record<Step, MessageKey>> = {
  read: 'import_step_read',
  compare: 'import_step_compare',
  keep: 'import_step_keep',
  write: 'import_step_write',
  index: 'import_step_index',
};
