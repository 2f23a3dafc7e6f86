import type { Question } from '../check-badge.js';
import { type GivenBadge, readGivenFile } from '../given-badge.js';
import { claim } from './claim.js';
import { acceptDrops, acceptPastedFiles } from './drops.js';
import { find } from './element.js';

/** The form as the rest of the page uses it. */
export interface BadgeForm {
  /** Gives a badge as if somebody had chosen it. */
  give(badge: GivenBadge): void;
}

/** Makes the form work: whatever is given is checked, a file at once and text by the button. */
export function showForm(check: (question: Question) => void): BadgeForm {
  const file = find('file', HTMLInputElement);
  const text = find('text', HTMLTextAreaElement);
  const chosenName = find('chosen', HTMLElement);
  let chosen: GivenBadge | undefined;

  function choose(badge: GivenBadge | undefined): void {
    chosen = badge;
    chosenName.hidden = badge?.fileName === undefined;
    chosenName.replaceChildren('Chosen: ', claim(badge?.fileName ?? ''));
  }

  function give(badge: GivenBadge): void {
    text.value = '';
    choose(badge);
    submit();
  }

  function giveText(dropped: string): void {
    choose(undefined);
    text.value = dropped;
    submit();
  }

  function submit(): void {
    const pasted = text.value.trim();
    const badge = pasted === '' ? chosen : { content: pasted };
    const email = readEmail();
    tell('text', badge === undefined ? 'Choose a file or paste something first.' : '');
    if (badge === undefined) text.focus();
    else if (email === 'faulty') find('email', HTMLInputElement).focus();
    else {
      const mayAsk = find('ask', HTMLInputElement).checked;
      check({ badge, mayAsk, ...(email !== undefined && { emailAddress: email }) });
    }
  }

  const giveFile = (given: File) => void readGivenFile(given).then(give, tellUnreadable);
  file.addEventListener('change', () => {
    const [first] = file.files ?? [];
    // So that the same file can be chosen again after it was changed.
    file.value = '';
    if (first !== undefined) giveFile(first);
  });
  text.addEventListener('input', () => choose(undefined));
  find('badge-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  acceptDrops(find('drop-zone', HTMLElement), { file: giveFile, text: giveText });
  acceptPastedFiles(giveFile);
  return { give };
}

function tellUnreadable(): void {
  tell('text', 'The file could not be read. Choose a single file, and no folder.');
}

function readEmail(): string | 'faulty' | undefined {
  const input = find('email', HTMLInputElement);
  tell(
    'email',
    input.validity.valid ? '' : 'This is no e-mail address. Correct it or leave it out.',
  );
  if (!input.validity.valid) return 'faulty';
  return input.value.trim() || undefined;
}

/** Says below a field what is wrong with it; nothing where the message is empty. */
function tell(field: 'text' | 'email', message: string): void {
  const error = find(`${field}-error`, HTMLElement);
  error.textContent = message;
  error.hidden = message === '';
  find(field, HTMLElement).setAttribute('aria-invalid', String(message !== ''));
}
