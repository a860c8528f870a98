import { toOptionId } from '../../components/ResultList.tsx';

/** The list of what was found. */
export const RESULTS_ID = 'library-results';
/** A row of it, from 0. */
export const toRowId = toOptionId;
