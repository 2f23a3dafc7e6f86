/** Who takes what is dropped. */
export interface DropTakers {
  readonly file: (file: File) => void;
  readonly text: (text: string) => void;
}

/** Takes files and text that are dropped anywhere on the page, and shows where. */
export function acceptDrops(zone: HTMLElement, { file, text }: DropTakers): void {
  const mark = (isOver: boolean) => zone.classList.toggle('is-over', isOver);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    const { dataTransfer } = event;
    const [first] = dataTransfer?.files ?? [];
    const words = dataTransfer?.getData('text/plain') ?? '';
    if (first !== undefined) file(first);
    else if (words !== '') text(words);
  });
}

/** Takes a file that is pasted anywhere on the page; text goes where the cursor is. */
export function acceptPastedFiles(take: (file: File) => void): void {
  document.addEventListener('paste', (event) => {
    const [first] = event.clipboardData?.files ?? [];
    if (first === undefined) return;
    event.preventDefault();
    take(first);
  });
}
