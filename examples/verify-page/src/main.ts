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
  const finding = await checkBadge(question);
  // Somebody who gives another badge meanwhile is not shown the answer to the first.
  if (newest !== question) return;
  status.textContent = '';
  showResult(result, { finding, question, ask: () => check({ ...question, mayAsk: true }) });
}

const form = showForm(check);
showSamples((badge) => form.give(badge));
await keepForOffline(find('offline', HTMLElement));
