import type { ProblemCode } from './problem.ts';

/**
 * The name of the sentence that says what to do about a problem.
 * @example toProblemKey('date-invalid') // 'problem_date_invalid'
 */
export const toProblemKey = (code: ProblemCode): `problem_${string}` => `problem_${code.replaceAll('-', '_')}`;
