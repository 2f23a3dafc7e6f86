// Everything works without this: it copies a value where there is a button for that, moves to what went wrong, and asks
// what the rules say while somebody fills in a form of facts.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const usual = [...button.childNodes];
  let timer;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.replaceChildren('Copied');
    clearTimeout(timer);
    timer = setTimeout(() => button.replaceChildren(...usual), 2000);
  });
}

document.querySelector('.error-summary')?.focus();

for (const form of document.querySelectorAll('form[data-check]')) {
  let timer;
  let asked = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => check(form, ++asked), 700);
  });

  async function check(checked, number) {
    const body = new FormData(checked);
    const answer = await fetch(checked.dataset.check, { method: 'POST', body }).catch(
      () => undefined,
    );
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // An answer that comes late must not take the place of a later one.
      if (number === asked) show(page.body);
    }
  }
}

function show(found) {
  const place = document.querySelector('#checked');
  const titleOf = (group) => group.querySelector('summary').firstChild.textContent;
  const groups = [...place.querySelectorAll('details')].map((group) => [
    titleOf(group),
    group.open,
  ]);
  const wasOpen = new Map(groups);
  for (const group of found.querySelectorAll('details')) {
    group.open = wasOpen.get(titleOf(group)) ?? group.open;
  }
  const said = found.querySelector('[data-announce]')?.dataset.announce ?? '';
  const status = document.querySelector('#check-status');
  if (status.textContent !== said) status.textContent = said;
  place.replaceChildren(...found.childNodes);
}
