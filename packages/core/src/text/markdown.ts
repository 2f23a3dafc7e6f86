/** Escapes what Markdown would read as formatting, links or HTML, so that a text is shown as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>&|~#!$]/g, '\\$&')
    .replace(/:\/\/|www\./gi, (link) => `${link.slice(0, -1)}\\${link.slice(-1)}`)
    .replace(/^([-+]|\d+[.)])/, '\\$1');
}
