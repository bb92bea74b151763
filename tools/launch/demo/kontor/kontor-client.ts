import type { SessionView } from '@kontor/api-contracts';
import { Refusal } from '../../terminal/refusal';
import { answerOf } from './answer';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';

/** A person at the API: signed in with a cookie, sending the mark of their session with everything that changes something. */
export class KontorClient {
  private constructor(
    readonly url: string,
    private readonly cookie: string,
    private readonly csrfToken: string,
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<KontorClient> {
    const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
    const cookie = response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '').join('; ');
    const { csrfToken } = await answerOf<SessionView>(response, 'The sign-in');
    return new KontorClient(url, cookie, csrfToken);
  }

  get<Body>(path: string): Promise<Body> {
    return this.send<Body>('GET', path);
  }

  post<Body>(path: string, body?: unknown): Promise<Body> {
    return this.send<Body>('POST', path, body);
  }

  patch<Body>(path: string, body: unknown): Promise<Body> {
    return this.send<Body>('PATCH', path, body);
  }

  put<Body>(path: string, body: unknown): Promise<Body> {
    return this.send<Body>('PUT', path, body);
  }

  /** `what` is how a refusal calls it. */
  async upload<Body>(path: string, form: FormData, what = `POST ${path}`): Promise<Body> {
    return answerOf<Body>(await fetch(`${this.url}/api/v1${path}`, { method: 'POST', headers: this.headers(), body: form }), what);
  }

  /** The bytes of an answer as they come, for event streams. */
  async stream(path: string): Promise<AsyncIterable<Uint8Array>> {
    const response = await fetch(`${this.url}/api/v1${path}`, { headers: { ...this.headers(), accept: 'text/event-stream' } });
    if (!response.ok || !response.body) return answerOf<never>(response, `GET ${path}`);
    return response.body;
  }

  /** Follows an address that ends at this API, as a browser that carries the cookie would. */
  async arrive<Body>(address: string): Promise<Body> {
    if (!address.startsWith(this.url)) throw new Refusal(`The way back from the sign-in leads to ${new URL(address).origin}, not to Kontor. Set KONTOR_PUBLIC_URL to ${this.url}.`);
    return answerOf<Body>(await fetch(address, { headers: { cookie: this.cookie } }), 'The way back from the sign-in');
  }

  private async send<Body>(method: Method, path: string, body?: unknown): Promise<Body> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { ...this.headers(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    return answerOf<Body>(await fetch(`${this.url}/api/v1${path}`, { method, headers, ...json }), `${method} ${path}`);
  }

  private headers(): Record<string, string> {
    return { cookie: this.cookie, 'x-csrf-token': this.csrfToken, 'accept-language': 'en' };
  }
}
