import { createSandbox, type RunningSandbox, type Sandbox } from '../create-sandbox';
import { sandboxKey } from '../organizations/seed';
import type { SandboxSettings } from '../sandbox-settings';
import { fixedClock } from './fixed-clock';

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Sending {
  readonly method?: string;
  /** `null` sends no credentials at all. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | FormData;
}

/** A sandbox on a free port with a clock that stands still and no rate limit, reset before every test. */
export class SandboxUnderTest {
  private running: RunningSandbox | undefined;
  private readonly sandbox: Sandbox;

  constructor(settings: Partial<SandboxSettings> = {}) {
    this.sandbox = createSandbox({ port: 0, rateLimit: false, clock: fixedClock, ...settings });
    beforeAll(async () => {
      this.running = await this.sandbox.listen();
    });
    beforeEach(() => this.sandbox.world.reset());
    afterAll(() => this.running?.close());
  }

  get world(): Sandbox['world'] {
    return this.sandbox.world;
  }

  get url(): string {
    return this.running?.url ?? '';
  }

  async send(path: string, { method = 'GET', token = sandboxKey, headers = {}, body }: Sending = {}): Promise<Received> {
    const authorization: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` };
    const response = await fetch(`${this.url}${path}`, { method, redirect: 'manual', headers: { ...authorization, ...headers }, ...(body !== undefined && { body }) });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
  }

  get(path: string, token?: string): Promise<Received> {
    return this.send(path, token === undefined ? {} : { token });
  }

  post(path: string, json: unknown = {}, token: string = sandboxKey): Promise<Received> {
    return this.send(path, { method: 'POST', token, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(json) });
  }

  put(path: string, json: unknown): Promise<Received> {
    return this.send(path, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(json) });
  }

  delete(path: string): Promise<Received> {
    return this.send(path, { method: 'DELETE' });
  }

  upload(path: string, fileName: string, bytes: Buffer, fields: Readonly<Record<string, string>> = {}): Promise<Received> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', new Blob([new Uint8Array(bytes)]), fileName);
    return this.send(path, { method: 'POST', body });
  }

  /** Posts what is expected to be accepted, and answers its id. */
  async made(path: string, json: unknown): Promise<string> {
    const received = await this.post(path, json);
    if (received.status >= 300) throw new Error(`${path} answered ${received.status}: ${JSON.stringify(received.body)}`);
    return idIn(received);
  }
}

/** The id an answer carries, whatever else is in it. */
export function idIn({ body }: Received): string {
  const [first] = Array.isArray(body) ? (body as unknown[]) : [body];
  const { id, financialTransactionId } = (first ?? {}) as { id?: unknown; financialTransactionId?: unknown };
  return typeof id === 'string' ? id : String(financialTransactionId);
}

/** The codes and fields of a legacy refusal, e.g. `missing_entity voucherNumber`. */
export function issuesIn({ body }: Received): readonly string[] {
  const { IssueList = [] } = body as { IssueList?: readonly { i18nKey: string; source: string | null }[] };
  return IssueList.map(({ i18nKey, source }) => `${i18nKey} ${source ?? '-'}`);
}

/** The codes and fields of a regular refusal, e.g. `NOTNULL [0].purpose`. */
export function detailsIn({ body }: Received): readonly string[] {
  const { details = [] } = body as { details?: readonly { violation: string; field: string }[] };
  return details.map(({ violation, field }) => `${violation} ${field}`);
}
