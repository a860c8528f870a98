/** What a view can be written as: Markdown in one file, a zip of notes, references for LaTeX or a citation manager, our own JSON. */
export type ExportFormat = 'markdown' | 'notes-zip' | 'bibtex' | 'csl-json' | 'canonical';

/** Those that are text, and so can be copied. */
export type TextFormat = Exclude<ExportFormat, 'notes-zip'>;
