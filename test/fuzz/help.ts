/** What `--help` prints. */
export const HELP = `Usage: npm run fuzz -- [--runs N] [--seed N] [--only NAME]… [--path PATH]

Gives every part of Gloss that reads what others wrote whatever may come, and looks at what it does. Prints a line a
property: its name, its runs, the seed, the time. All of them take a minute or two.

Options
  --runs N      how often each property is tried, instead of its own number
  --seed N      another seed than 1; a seed always gives the same runs
  --only NAME   one property, or all that begin so: query is query-parse and query-search; may be repeated
  --path PATH   one run alone, as a failure tells it; with --seed and --only
  --help        prints this

Properties named linear-… measure instead: each doubling of a hostile text may take three times as long in the mean. They
have no runs and no seed.

Exit status
  0  every property holds
  1  one does not
  2  the command cannot be run
`;
