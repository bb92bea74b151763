import type { Express, NextFunction, Request, RequestHandler, Response } from 'express';
import { after } from '@kontor/kernel';
import { readJson } from '../json/read-json';
import type { World } from '../world';
import { acceptsJson } from './accept';
import type { Answer } from './answer';
import type { ApiCall, Call } from './call';
import type { Caller } from './caller';
import { accessDenied, paymentRequired, routeNotFound, scopeMissing } from './errors/gateway-error';
import { legacyBadRequest, legacyNotFound } from './errors/legacy-error';
import { noRepresentation, regularError, regularNotFound } from './errors/regular-error';
import { Query } from './query';
import { bodyReaders, bodyText, uploadOf } from './read-body';
import { contextOf } from './request-context';
import type { ApiRoute, Handling, OpenRoute } from './route';
import { sendAnswer } from './send-answer';

/** Pages and endpoints that know their visitors by other means than a bearer token. */
export function mountOpenRoutes(app: Express, routes: readonly OpenRoute[], world: World): void {
  for (const route of routes) {
    app[route.method](route.path, ...bodyReaders[route.takes], (request, response, next) => {
      contextOf(response).route = route.path;
      sendHandled(response, answerOf(route, callOf(request, response, world), request), next);
    });
  }
}

/** The API: scope, then content type, then the handler. */
export function mountApiRoutes(app: Express, routes: readonly ApiRoute[], world: World): void {
  for (const route of routes) {
    app[route.method](route.path, admit(route, world), ...bodyReaders[route.takes], (request, response, next) => {
      sendHandled(response, answerOf(route, apiCallOf(request, response, world), request, route.family), next);
    });
  }
}

/** Most answers are there at once, and go out at once. */
function sendHandled(response: Response, handled: Answer | Promise<Answer>, next: NextFunction): void {
  if (handled instanceof Promise) handled.then((answer) => sendAnswer(response, answer)).catch(next);
  else sendAnswer(response, handled);
}

const admit =
  (route: ApiRoute, world: World): RequestHandler =>
  (request, response, next) => {
    const context = contextOf(response);
    context.route = route.path;
    if (route.partnerOnly && context.caller?.audience === 'public') return sendAnswer(response, routeNotFound);
    const lacking = route.scopes.find((scope) => !context.caller?.scopes.has(scope));
    if (lacking) return sendAnswer(response, scopeMissing(lacking));
    if (route.bookkeeping && lacksBookkeeping(context.caller, world)) return sendAnswer(response, world.behaviour.withoutBookkeeping === '403' ? accessDenied : paymentRequired);
    if (!route.negotiates && route.method !== 'delete' && !acceptsJson(request.headers.accept)) return sendAnswer(response, noRepresentation(callOf(request, response, world)));
    if (isHidden(request, world)) return sendAnswer(response, notFound(callOf(request, response, world), route.family));
    next();
  };

function answerOf<C extends Call>(route: Handling<C>, call: C, request: Request, family: ApiRoute['family'] = 'regular'): Answer | Promise<Answer> {
  switch (route.takes) {
    case 'nothing':
      return route.handle(call);
    case 'form':
      return route.handle(call, new URLSearchParams(bodyText(request)));
    case 'upload':
      return route.handle(call, uploadOf(request));
    case 'json': {
      const body = parsed(bodyText(request));
      return body === broken ? brokenJson(call, family) : route.handle(call, body);
    }
  }
}

const lacksBookkeeping = (caller: Caller | undefined, { organizations }: World): boolean =>
  caller !== undefined && !organizations.get(caller.organizationId).profile.businessFeatures.includes('BOOKKEEPING');

/** Written, but not to be read yet. */
const isHidden = ({ method, params }: Request, { readLag, clock }: World): boolean =>
  method === 'GET' && !readLag.isEmpty && Object.values(params).some((id) => readLag.hides(String(id), clock.now()));

const notFound = (call: Call, family: ApiRoute['family']): Answer => (family === 'legacy' ? legacyNotFound(call.requestId, 'id') : regularNotFound(call));

const broken = Symbol('text that is no JSON');

function parsed(text: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    // The client sent something that is no JSON.
    if (error instanceof SyntaxError) return broken;
    throw error;
  }
}

const brokenJson = (call: Call, family: ApiRoute['family']): Answer =>
  family === 'legacy' ? legacyBadRequest(call.requestId, null, 'JSON parse error') : regularError(call, 400, 'JSON parse error');

function callOf(request: Request, response: Response, world: World): Call {
  return {
    requestId: contextOf(response).requestId,
    path: request.path,
    now: world.clock.now(),
    params: request.params as Readonly<Record<string, string>>,
    query: new Query(request.originalUrl),
    headers: request.headers,
    baseUrl: `http://${request.headers.host ?? 'localhost'}`,
  };
}

function apiCallOf(request: Request, response: Response, world: World): ApiCall {
  const { caller, searchLag = 0 } = contextOf(response);
  if (!caller) throw new Error('An API route was mounted outside the gate');
  const call = callOf(request, response, world);
  const organization = world.organizations.get(caller.organizationId);
  return { ...call, caller, organization, behaviour: world.behaviour, searchableFrom: after(call.now, searchLag) };
}
