import type { Call } from '../gateway/call';
import type { OAuthClient } from './oauth-client';

/** True when the request carries the client's id and secret as Basic credentials. */
export function isClient(call: Call, client: OAuthClient): boolean {
  const encoded = /^Basic +(\S+)$/i.exec(headerText(call.headers['authorization']))?.[1] ?? '';
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return same(id, client.id) && same(secret.join(':'), client.secret);
}

const headerText = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : '');

/** RFC 6749 has both parts form-encoded before they are joined; many clients do not bother. */
const same = (given: string, wanted: string): boolean => given === wanted || given === encodeURIComponent(wanted);
