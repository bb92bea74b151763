import type { SessionView } from '@kontor/api-contracts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Somebody at the API who takes every answer as it comes, refusals included. */
export class Caller {
  private constructor(
    private readonly apiUrl: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static nobody(apiUrl: string): Caller {
    return new Caller(apiUrl, {});
  }

  static async signedIn(apiUrl: string, email: string, password: string): Promise<Caller> {
    const answer = await fetch(`${apiUrl}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
    const { csrfToken } = (await answer.json()) as SessionView;
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '').join('; ');
    return new Caller(apiUrl, { cookie, 'x-csrf-token': csrfToken });
  }

  withToken(token: string): Caller {
    return new Caller(this.apiUrl, { authorization: `Bearer ${token}` });
  }

  inOrganization(id: string): Caller {
    return new Caller(this.apiUrl, { ...this.headers, 'x-kontor-organization': id });
  }

  async call({ method, path, body }: Call): Promise<Answer> {
    const json = body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) };
    const headers = { ...this.headers, ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }) };
    const answer = await fetch(`${this.apiUrl}${path}`, { method, headers, ...json, redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    return { status: answer.status, text: await answer.text() };
  }

  async json<Body>(call: Call): Promise<Body> {
    const { status, text } = await this.call(call);
    if (status >= 300) throw new Error(`${call.method} ${call.path} answered ${status}: ${text}`);
    return JSON.parse(text) as Body;
  }
}
