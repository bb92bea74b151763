import { Refusal } from '../../terminal/refusal';

export const sandboxEmail = 'demo@nordlicht.example';

/** Goes through the sign-in page of the sandbox as a person would: opens it, signs in, agrees. Returns the way back. */
export async function agreeAtSandbox(authorizeUrl: string, email = sandboxEmail): Promise<string> {
  const page = await fetch(authorizeUrl);
  const request = /name="request" value="([^"]+)"/.exec(await page.text())?.[1];
  if (!request) throw new Refusal(`The sign-in page at ${new URL(authorizeUrl).origin} shows no form (${page.status}). The demo needs the sandbox there.`);
  const form = new URLSearchParams({ request, email, password: 'sandbox', decision: 'approve' });
  const answer = await fetch(new URL('/oauth2/authorize', authorizeUrl), { method: 'POST', body: form, redirect: 'manual' });
  const location = answer.headers.get('location');
  if (!location) throw new Refusal(`The sandbox did not send the browser back after the consent (${answer.status}).`);
  return location;
}
