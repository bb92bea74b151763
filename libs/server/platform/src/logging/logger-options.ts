import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LogSettings } from '@kontor/server-config';
import { stdTimeFunctions } from 'pino';
import type { Options } from 'pino-http';
import { errorFields } from './error-fields';
import { nameRequest } from './request-id';
import { scrubLine } from './scrub';

const secretNames = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'access_token',
  'refresh_token',
  'apiKey',
  'secret',
  'clientSecret',
  'client_secret',
  'csrfToken',
  'credentials',
];
const under = (parent: string, name: string): string => (name.startsWith('[') ? `${parent}${name}` : `${parent}.${name}`);
const secretPaths = secretNames.flatMap((name) => [name, under('*', name), under('*.*', name)]);

/** Without the query: it may hold what somebody searched for, or the code of a sign-in. */
const pathOf = (url: string | undefined): string => (url ?? '').split('?')[0] ?? '';

/** Express shortens `url` to what is left below a router, and keeps the whole in `originalUrl`. */
const requestFields = ({ method, url, originalUrl }: { readonly method: string; readonly url: string; readonly originalUrl?: string }): object => ({ method, path: pathOf(originalUrl ?? url) });
const responseFields = (response: { readonly statusCode: number }): object => ({ status: response.statusCode });
const levelOf = (_: IncomingMessage, response: ServerResponse): 'error' | 'info' => (response.statusCode >= 500 ? 'error' : 'info');

/** JSON lines with a constant message and fields; no headers, bodies, names, amounts or tokens. */
export const loggerOptions = ({ level }: LogSettings): Options => ({
  level,
  base: null,
  timestamp: stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: { paths: secretPaths, censor: '[secret]' },
  hooks: { streamWrite: scrubLine },
  serializers: { req: requestFields, res: responseFields, err: errorFields },
  // Otherwise the serializers above would be handed excerpts that already hold headers and messages.
  wrapSerializers: false,
  genReqId: nameRequest,
  quietReqLogger: true,
  customAttributeKeys: { reqId: 'requestId' },
  customLogLevel: levelOf,
  customSuccessMessage: () => 'request answered',
  customErrorMessage: () => 'request answered',
  customErrorObject: (_request, _response, _error, value: { readonly res: unknown; readonly responseTime: number }) => ({ res: value.res, responseTime: value.responseTime }),
  autoLogging: { ignore: ({ url }) => pathOf(url).startsWith('/health/') },
});
