/** Whether what was given is an address on the web, and not a file. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}
