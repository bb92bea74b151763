import { page, redirect, type Answer } from '../gateway/answer';
import type { Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import type { World } from '../world';
import { readAuthorizationRequest, withParameters, type AuthorizationRequest } from './authorization-request';
import { consentPage, refusalPage } from './consent-page';

/** The part of the flow that a person sees. */
export const authorizeRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/oauth2/authorize', takes: 'nothing', handle: (call) => ask(call, world) },
  { method: 'post', path: '/oauth2/authorize', takes: 'form', handle: (call, form) => decide(call, form, world) },
];

function ask(call: Call, world: World): Answer {
  const read = readAuthorizationRequest(call.query, world.settings.client);
  switch (read.outcome) {
    case 'refused':
      return page(400, refusalPage(read.reason));
    case 'returned':
      return redirect(read.location);
    case 'asked':
      return askAgain(world, world.authorizations.ask(read.request), read.request);
  }
}

function askAgain(world: World, requestId: string, request: AuthorizationRequest, fault?: string): Answer {
  const demoEmails = world.organizations.all().map(({ user }) => user.email);
  return page(fault === undefined ? 200 : 401, consentPage({ requestId, request, demoEmails, ...(fault !== undefined && { fault }) }));
}

function decide(call: Call, form: URLSearchParams, world: World): Answer {
  const requestId = form.get('request') ?? '';
  const request = world.authorizations.waiting(requestId);
  if (!request) return page(400, refusalPage('Diese Anfrage wurde schon beantwortet. Bitte beginnen Sie von vorn.'));
  if (form.get('decision') === 'deny') {
    world.authorizations.deny(requestId);
    return redirect(withParameters(request.redirectUri, { error: 'access_denied', state: request.state }));
  }
  const organization = world.organizations.withUser(form.get('email') ?? '');
  if (!organization || !form.get('password')) return askAgain(world, requestId, request, 'E-Mail oder Passwort stimmt nicht.');
  if (form.get('decision') !== 'approve') return askAgain(world, requestId, request, 'Bitte erlauben Sie den Zugriff oder lehnen Sie ihn ab.');
  const code = world.authorizations.approve(requestId, request, organization, call.now);
  return redirect(withParameters(request.redirectUri, { code, state: request.state }));
}
