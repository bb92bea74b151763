import { createSandbox, type RunningSandbox } from './create-sandbox';
import { sandboxKey } from './organizations/seed';
import { startAddress } from './page/addresses';
import { readSettings } from './settings';
import { SettingsError } from './settings-error';
import type { SandboxSettings } from './sandbox-settings';

async function start(): Promise<void> {
  try {
    const settings = readSettings();
    const running = await listen(settings);
    process.stdout.write(`Lexware sandbox listens on ${running.url} (API key ${sandboxKey}, rate limit ${settings.rateLimit ? 'on' : 'off'})\nIts books are shown at ${running.url}${startAddress}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close().catch(complain));
  } catch (error) {
    complain(error);
  }
}

/** A setting, an address or a file that cannot be used; anything else is a defect and keeps its stack. */
function complain(error: unknown): void {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function listen(settings: SandboxSettings): Promise<RunningSandbox> {
  try {
    return await createSandbox(settings).listen();
  } catch (error) {
    // The operating system refuses the address.
    const cure = cures[codeOf(error)];
    if (cure === undefined) throw error;
    throw new SettingsError(cure(settings));
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

const cures: Readonly<Record<string, (settings: SandboxSettings) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is in use: stop the program that listens there, or set LEXWARE_SANDBOX_PORT to a free port.`,
  EACCES: ({ port }) => `Port ${port} may not be opened by this user: set LEXWARE_SANDBOX_PORT to a port above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}: set LEXWARE_SANDBOX_HOST to one it has, or leave it out for 127.0.0.1.`,
};

// Last, so that everything above is there when the first step already fails.
void start();
