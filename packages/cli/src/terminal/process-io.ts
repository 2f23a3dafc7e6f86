import type { Io } from './io.js';

/** The process as commands see it. */
export function processIo(): Io {
  const { env, stdin, stdout, stderr } = process;
  // Whoever reads may stop reading, as `head` does; that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    stdin,
    stdout: (text) => stdout.write(text),
    stderr: (text) => stderr.write(text),
    env,
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    live: stderr.isTTY === true && env.TERM !== 'dumb',
    now: () => new Date(),
    interruption: firstInterrupt,
  };
}

/** The first Ctrl+C asks for a stop in good order; the second ends the process as usual. */
function firstInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  return controller.signal;
}
