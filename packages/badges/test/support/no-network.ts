import { vi } from 'vitest';

// No test asks a stranger's server because it forgot to say otherwise.
vi.mock('#platform-fetch', () => ({
  platformFetch: () => Promise.reject(new TypeError('Tests do not ask the network.')),
}));
