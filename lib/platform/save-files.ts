/** Hands a file to the browser's own downloads. */
export const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** {@link saveFile} for several: `name` with its ending, numbered where there are several. */
export const saveFiles = (files: readonly Blob[], name: string, ending: string): void => {
  for (const [place, file] of files.entries()) saveFile(file, `${name}${files.length > 1 ? `-${place + 1}` : ''}.${ending}`);
};
