/**
 * The title of a paper by its tab's: arXiv calls the paper's page `[2402.06619] Aya Dataset: …`, its HTML by the title
 * alone, and a PDF is called as the file says. A file's name is no paper's title, and is as good as none.
 */
export const readTitle = (title: string): string => /^(?:\[[^\]]+\] )?(.+)$/s.exec(title.trim())?.[1] ?? '';
