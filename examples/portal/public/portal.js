// Everything works without this: it copies a value where there is a button for that, and moves to what went wrong.
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const said = button.textContent;
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = said;
    }, 2000);
  });
}

document.querySelector('.error-summary')?.focus();
