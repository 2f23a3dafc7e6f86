// A page that verifies badges by itself.
import { checkBadge, type Question } from './check-badge.js';
import { keepForOffline } from './offline.js';
import { find } from './view/element.js';
import { showForm } from './view/form.js';
import { showResult } from './view/result.js';
import { showSamples } from './view/samples.js';

const status = find('status', HTMLElement);
const result = find('result', HTMLElement);
let newest: Question | undefined;

async function check(question: Question): Promise<void> {
  newest = question;
  result.hidden = true;
  status.textContent = question.mayAsk ? 'Checking, and asking servers…' : 'Checking…';
  const finding = await checkBadge(question).catch(() => undefined);
  // Somebody who gives another badge meanwhile is not shown the answer to the first.
  if (newest !== question) return;
  if (finding === undefined) return tellFailure();
  status.textContent = '';
  showResult(result, { finding, question, ask: () => check({ ...question, mayAsk: true }) });
}

/** A part of the page could not be loaded, for instance, which is no verdict. */
function tellFailure(): void {
  result.hidden = true;
  status.textContent = 'The page itself failed, which says nothing about the badge. Load it again.';
}

const form = showForm(check);
showSamples({ give: form.give, tellFailure });
await keepForOffline(find('offline', HTMLElement));
