import { RemoteFailure, RemoteReader, StepFailure, type HttpFailure, type ImportCount, type RemoteClient, type RemoteJson, type SetupHost } from '@kontor/exporter-contract';
import { createRemoteClient, fixedCredential, usualFault, Wire, type Pacer, type RequestLine } from '@kontor/exporter-http';
import { systemClock, type Clock } from '@kontor/kernel';
import { createSandbox, nordlichtId, sandboxKey, type FaultOrder, type RunningSandbox, type World } from '@kontor/lexware-sandbox';
import { inspect } from 'node:util';
import { faultOf } from '../fault-of';
import { documents, payments } from '../manifest';
import type { LexofficeContext } from '../steps/lexoffice-context';
import { companies } from './books';
import { usualSettings } from './plan-case';

/** Thursday, 5 March 2026, ten o'clock in Germany. */
const morning = new Date('2026-03-05T09:00:00.000Z');

/** Half a minute after the first intent: whatever Lexware still copied about has arrived. */
export const later = new Date('2026-03-05T09:00:30.000Z');
const fixedClock: Clock = { now: () => morning };
const unpaced: Pacer = { turn: async () => undefined, penalize: () => undefined };

export const receiptBytes = Buffer.from('%PDF-1.4\n% Rechnung\ntrailer\n%%EOF\n');

/** The sandbox, and this plugin's view of it over real HTTP. Everything starts anew before each test. */
export class LexwareBench {
  readonly requests: RequestLine[] = [];
  readonly remembered: Record<string, string> = {};
  readonly imported: string[] = [];
  readonly required: string[] = [];
  private readonly sandbox = createSandbox({ port: 0, rateLimit: false, clock: fixedClock });
  private readonly wire = new Wire();
  private running: RunningSandbox | undefined;

  constructor() {
    beforeAll(async () => {
      this.running = await this.sandbox.listen();
    });
    beforeEach(() => {
      this.world.reset();
      this.requests.length = this.imported.length = this.required.length = 0;
      for (const key of Object.keys(this.remembered)) delete this.remembered[key];
    });
    afterAll(() => this.running?.close());
  }

  get world(): World {
    return this.sandbox.world;
  }

  get books() {
    return this.world.organizations.get(nordlichtId).books;
  }

  get url(): string {
    return this.running?.url ?? '';
  }

  /** What was asked, as `GET /v1/profile 200`. */
  get calls(): readonly string[] {
    return this.requests.map(({ method, path, status, reason }) => `${method} ${path} ${status ?? reason}`);
  }

  strike(kind: FaultOrder['kind'], path: string, order: Partial<FaultOrder> = {}): void {
    this.world.faults.set({ kind, path, method: undefined, firstCall: 1, calls: 1, milliseconds: 1_000, ...order });
  }

  remote(key = sandboxKey): RemoteClient {
    return createRemoteClient({
      hosts: { api: this.url },
      credentials: fixedCredential(`Bearer ${key}`),
      pacer: unpaced,
      signal: new AbortController().signal,
      log: { requested: (line) => this.requests.push(line) },
      clock: systemClock,
      faultOf,
      timeoutMilliseconds: 5_000,
      wire: this.wire,
    });
  }

  /** The voucher list lags behind the vouchers themselves. */
  remoteWhoseListLacks(id: string): RemoteClient {
    const remote = this.remote();
    return {
      send: async (request) => {
        const answer = await remote.send(request);
        if (request.path !== '/v1/voucherlist') return answer;
        const rows = RemoteReader.of(answer.json()).objects('content').filter((row) => row.text('id') !== id);
        return { ...answer, json: () => ({ content: rows.map((row) => ({ id: row.text('id'), voucherNumber: row.text('voucherNumber') })), last: true }) };
      },
    };
  }

  /** One path is refused with 406; everything else is answered. */
  remoteRefusing(path: string, body: RemoteJson): RemoteClient {
    const remote = this.remote();
    return {
      send: async (request) => {
        if (request.path !== path) return remote.send(request);
        const failure: HttpFailure = { method: request.method, path, reason: 'status', status: 406, body };
        throw new RemoteFailure(faultOf(failure) ?? usualFault(failure), false, failure);
      },
    };
  }

  context(own: Partial<LexofficeContext> = {}): LexofficeContext {
    return {
      remote: this.remote(),
      settings: { ...usualSettings, accountSystem: 'PliantSandbox' },
      memory: this.remembered,
      hosts: { api: this.url, app: 'https://app.example' },
      capabilities: [documents, payments],
      signal: new AbortController().signal,
      company: companies['usual'] ?? { id: '', name: '', attributes: {} },
      intendedAt: morning,
      attemptedAt: morning,
      openReceipt: async () => ({ fileName: 'rechnung.pdf', mimeType: 'application/pdf', sha256: 'digest', bytes: receiptBytes }),
      ...own,
    };
  }

  readonly host: SetupHost = {
    importReferences: async (kind, { deactivateOthers }): Promise<ImportCount> => {
      this.imported.push(`${kind}${deactivateOthers ? ', others deactivated' : ''}`);
      return { created: 3, updated: 0, unchanged: 2, deactivated: 1 };
    },
    requireForExport: async (fields) => void this.required.push(...fields),
    remember: async (key, value) => {
      this.remembered[key] = value;
    },
  };
}

/** The fault a piece of work ends with, and whether its outcome is open. */
export async function faultIn(work: Promise<unknown>): Promise<{ readonly code: string; readonly kind: string; readonly inDoubt: boolean }> {
  const ended: unknown = await work.then(
    () => 'nothing',
    (error: unknown) => error,
  );
  if (!(ended instanceof RemoteFailure) && !(ended instanceof StepFailure)) throw new Error(`Expected a fault, got ${inspect(ended)}`);
  return { code: ended.fault.code, kind: ended.fault.kind, inDoubt: ended instanceof RemoteFailure && ended.inDoubt };
}
