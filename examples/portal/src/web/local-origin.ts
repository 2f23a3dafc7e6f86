/** Where a request was sent to, if that is an address of this machine: the public address may lead elsewhere, or nowhere yet. */
export function localOrigin(asked: string): string | undefined {
  const { hostname, origin } = new URL(asked);
  return ['127.0.0.1', 'localhost'].includes(hostname) ? origin : undefined;
}
