import { useLayoutEffect, useState } from 'preact/hooks';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Lets files be dropped anywhere on the page while `isOpen`, and says whether some are held over it. Otherwise they are
 * refused: the browser would leave the page and open them.
 */
export const usePageDrop = (isOpen: boolean, onDrop: (dropped: DataTransfer) => void): boolean => {
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none';
      setOver(isOpen);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (isOpen && event.dataTransfer !== null) onDrop(event.dataTransfer);
    };
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener('dragenter', over, { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => ending.abort();
  });
  return isOver && isOpen;
};
