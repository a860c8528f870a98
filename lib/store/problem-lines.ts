import type { Problem } from '../digest/problem.ts';
import { toProblemKey } from '../digest/problem-key.ts';
import type { Translate } from '../platform/i18n.ts';

/**
 * A problem on one line, as editors and compilers write it.
 * @example toProblemLine(problem, t) // '2024-02-13.txt:1:1 date-invalid 달력에 없는 날짜입니다. …'
 */
export const toProblemLine = ({ code, position: { file, line, column } }: Problem, t: Translate): string =>
  `${file}:${line}:${column} ${code} ${t(toProblemKey(code))}`;
