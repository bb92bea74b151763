import { complain } from '../terminal/say';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborts at the first Ctrl-C or SIGTERM; the second one does not wait for anybody. */
export function onInterruption(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      complain('Ended at once. Servers that are still running are reused by the next start.');
      process.exit(130);
    }
    controller.abort();
  };
  for (const signal of signals) process.on(signal, interrupt);
  process.stdout.on('error', () => {}); // the terminal is gone: go on stopping what runs
  process.stderr.on('error', () => {}); // the same
  return controller.signal;
}

export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
