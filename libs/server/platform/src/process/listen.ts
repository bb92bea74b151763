import type { INestApplication } from '@nestjs/common';
import { StartRefusal } from './start-refusal';

/** The same codes come from a database that cannot be found: only here it is known that the host is our own. */
const noAddressOfOurs = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL']);

/** Starts the process and opens its door. Throws a {@link StartRefusal} for a host that is not this machine's. */
export async function listen(app: INestApplication, port: number, host: string): Promise<void> {
  await app.init();
  try {
    await app.listen(port, host);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (!noAddressOfOurs.has(code)) throw error; // a busy port is told elsewhere
    throw new StartRefusal(`Kontor cannot start: KONTOR_API_HOST is "${host}", which is no address of this machine. Set it to 127.0.0.1, for example, or leave it out.`, { cause: error });
  }
}
