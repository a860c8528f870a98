import { parsePlan, UsageError, type Plan } from './arguments.ts';
import { HELP } from './help.ts';
import { LINEAR } from './linear.ts';
import { PROPERTIES } from './properties.ts';
import type { Property } from './property.ts';

const ALL = [...PROPERTIES, ...LINEAR];

const isNamed = (name: string) => (property: Property): boolean => property.name === name || property.name.startsWith(`${name}-`);

const toNamed = (only: readonly string[]): readonly Property[] => {
  const unknown = only.find((name) => !ALL.some(isNamed(name)));
  if (unknown !== undefined) throw new UsageError(`no property '${unknown}'; there are: ${ALL.map(({ name }) => name).join(', ')}`);
  return only.length === 0 ? ALL : ALL.filter((property) => only.some((name) => isNamed(name)(property)));
};

/** Runs one, prints its line, and what is wrong with how to see it again; whether it holds. */
const runOne = async ({ name, run }: Property, plan: Plan): Promise<boolean> => {
  const start = performance.now();
  const { runs, failure } = await run(plan);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failure === null ? '✓' : '✗'} ${name.padEnd(24)}${String(runs).padStart(8)} runs   seed ${plan.seed}   ${seconds.padStart(6)} s`);
  if (failure !== null) console.log(`${failure}\nTo see it again: npm run fuzz -- --only ${name} --seed ${plan.seed}, with --path and the path above for that one alone\n`);
  return failure === null;
};

const runAll = async (plan: Plan): Promise<number> => {
  const properties = toNamed(plan.only);
  let passed = 0;
  for (const property of properties) passed += (await runOne(property, plan)) ? 1 : 0;
  console.log(`${passed} passed, ${properties.length - passed} failed`);
  return passed === properties.length ? 0 : 1;
};

/** Runs the properties that are asked for; resolves to the exit status. */
export const main = async (args: readonly string[]): Promise<number> => {
  try {
    const plan = parsePlan(args);
    if (plan !== 'help') return await runAll(plan);
    process.stdout.write(HELP);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  }
};
