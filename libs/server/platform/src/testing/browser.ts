import type { Server } from 'node:http';
import type { SessionView } from '@kontor/api-contracts';
import request, { type Test } from 'supertest';
import { apiPrefix } from '../http/configure-http';
import { testPassword } from './people';

const organizationHeader = 'X-Kontor-Organization';

/** The paths of the API: `get('/api-tokens')` asks for `/api/v1/api-tokens`. */
export interface ApiClient {
  get(path: string): Test;
  post(path: string, body?: object): Test;
  patch(path: string, body?: object): Test;
  put(path: string, body?: object): Test;
  delete(path: string): Test;
}

function client(server: Server, headers: Readonly<Record<string, string>>): ApiClient {
  const send = (method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, body?: object): Test => {
    const test = request(server)[method](`/${apiPrefix}${path}`).set(headers);
    return body === undefined ? test : test.send(body);
  };
  return {
    get: (path) => send('get', path),
    post: (path, body) => send('post', path, body),
    patch: (path, body) => send('patch', path, body),
    put: (path, body) => send('put', path, body),
    delete: (path) => send('delete', path),
  };
}

/** A browser in which somebody signed in: sends the cookie, the CSRF token and, if given, the organization. */
export interface Browser extends ApiClient {
  readonly cookie: string;
  readonly session: SessionView;
}

/** Nobody in particular. */
export const stranger = (server: Server, headers: Readonly<Record<string, string>> = {}): ApiClient => client(server, headers);

/** A program with an API token. */
export const program = (server: Server, token: string): ApiClient => client(server, { Authorization: `Bearer ${token}` });

/** Signs in with the password all test people share. */
export async function signIn(server: Server, email: string, organizationId?: string): Promise<Browser> {
  const answer = await stranger(server).post('/session', { email, password: testPassword }).expect(201);
  const session = answer.body as SessionView;
  const cookie = (answer.get('Set-Cookie')?.[0] ?? '').split(';')[0] ?? '';
  const headers = { Cookie: cookie, 'X-CSRF-Token': session.csrfToken, ...(organizationId !== undefined && { [organizationHeader]: organizationId }) };
  return { ...client(server, headers), cookie, session };
}
