/** What `--help` prints. */
export const HELP = `Usage: npm run -s digest -- COMMAND [--lang ko|en] FILE…

Reads digests as Gloss does: newsletter text, notes (Markdown), canonical JSON, JSON Lines; files, folders and zips.

Commands
  check FILE…                  prints every problem, one a line: file:line:column code sentence.
                               Nothing is printed for sound files.
  parse FILE…                  prints every entry, one a line, as JSON that Gloss reads back, with its sourceFile;
                               problems go to standard error.
  match --data FILE… PAGE…     prints for each saved page of arXiv (.html) one line of JSON:
                               {"page", "arxivId", "entries": [{"title", "tier"}]}; problems of the data go to
                               standard error. --data may come again.

Options
  --lang ko|en                 the language of the sentences; otherwise that of the system, Korean or English.
  --help                       prints this.

Exit status
  0  done, and check found no error (warnings are no errors)
  1  check found an error
  2  the command cannot be run: a file is missing or cannot be read, an argument is wrong
`;
