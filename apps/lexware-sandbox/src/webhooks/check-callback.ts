import type { Behaviour } from '../behaviour';
import { send } from './outgoing-request';
import type { Outcome } from './retry-ladder';

/** The address of a callback, when it is one that can be called. */
export function callbackIn(text: string | undefined): string | undefined {
  const isAddress = text !== undefined && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
  return isAddress ? text : undefined;
}

/** Knocks with a HEAD, as Lexware does to see the certificate; the status does not matter. */
export async function isGoodCallback(url: string, { callbackCheck, webhookTimeout }: Behaviour): Promise<boolean> {
  if (callbackCheck === 'off') return true;
  const outcome = await send({ method: 'HEAD', url, timeout: webhookTimeout, signal: new AbortController().signal });
  return !('failure' in outcome) || (callbackCheck === 'certificate' && (!url.startsWith('https:') || isUnknownHost(outcome)));
}

/** No such name, or nobody there to ask for it. */
const isUnknownHost = (outcome: Outcome): boolean => 'failure' in outcome && ['ENOTFOUND', 'EAI_AGAIN'].includes(outcome.failure);
