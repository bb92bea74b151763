import type { OpenRoute } from '../gateway/route';
import type { SigningKey } from './signing-key';

/** Where Lexware's documentation has the key that checks signatures. */
export const publicKeyRoute = (key: SigningKey): OpenRoute => ({
  method: 'get',
  path: '/webhookSignature/public/public_key.pub',
  takes: 'nothing',
  handle: async () => ({ status: 200, headers: { 'Content-Type': 'text/plain;charset=UTF-8' }, payload: await key.publicPem() }),
});
