import type { CodedTransaction, RemoteClient, RemoteFailure, RemoteRequest } from '@kontor/exporter-contract';
import type { ExportSubject, Journal } from '@kontor/exporter-engine';
import { createRemoteClient, Wire, type Pacer, type RequestLine } from '@kontor/exporter-http';
import { after } from '@kontor/kernel';
import { defaultSettings } from '../builders/a-connection';
import { receiptText } from '../builders/a-receipt';
import { MemoryWorld } from '../memory/memory-world';
import { FakeClock } from '../time/fake-clock';
import type { RemoteUnderTest } from './remote-under-test';
import { setUp, type SetUp, type SignIn } from './set-up';
import type { ConformanceSubject } from './subject';
import { TokenUnderTest } from './token-under-test';

/** A fresh remote, a fresh connection to it that is set up, fresh books, and the samples made for it. */
export interface Scene {
  readonly world: MemoryWorld;
  readonly setUp: SetUp;
  readonly samples: readonly (readonly [name: string, transaction: CodedTransaction])[];
}

export interface SceneSettings {
  readonly pacer?: Pacer;
  /** Told right before a request leaves. */
  readonly leaving?: () => void;
  /** How a request ends that never reaches the remote; one it says nothing about is sent. */
  readonly refuse?: (request: RemoteRequest) => RemoteFailure | undefined;
}

const unpaced: Pacer = { turn: async (signal) => signal.throwIfAborted(), penalize: () => undefined };

const nobody: RemoteClient = { send: () => Promise.reject(new Error('A plugin that makes files has nobody to call')) };

/** Everything the checks share: the remote, the clock it lives on, and what went over the wire. */
export class ConformanceBench {
  readonly token: TokenUnderTest;
  readonly lines: RequestLine[] = [];
  private readonly wire = new Wire();

  private constructor(
    readonly subject: ConformanceSubject,
    private clock: FakeClock,
    readonly remote: RemoteUnderTest | undefined,
    private readonly tamper: (journal: Journal) => Journal,
  ) {
    this.token = new TokenUnderTest(remote?.credentials ?? { good: '', bad: '' });
  }

  /** `tamper` puts something between engine and journal; the kit tests itself with it. */
  static async open(subject: ConformanceSubject, tamper: (journal: Journal) => Journal = (journal) => journal): Promise<ConformanceBench> {
    const clock = new FakeClock();
    return new ConformanceBench(subject, clock, await subject.world?.start(clock), tamper);
  }

  /** Texts that may stand nowhere but in the remote system. */
  get secrets(): readonly string[] {
    const { good, bad } = this.remote?.credentials ?? { good: '', bad: '' };
    return [good, bad].map((value) => value.slice(value.indexOf(' ') + 1)).filter((value) => value !== '').concat(receiptText);
  }

  async close(): Promise<void> {
    await this.remote?.stop();
  }

  /** Files live on a clock of their own each time: their stamps come from it. */
  async scene(settings: SceneSettings = {}): Promise<Scene> {
    await this.remote?.reset();
    if (!this.remote) this.clock = new FakeClock();
    this.token.renew();
    const ready = await this.setUp();
    const { exporter, samples } = this.subject;
    const world = new MemoryWorld({
      exporter,
      planning: ready.planning,
      clock: this.clock,
      hosts: this.remote?.hosts ?? {},
      connect: ({ lost, assertMaySend }) => this.client(lost, settings, assertMaySend),
      land: (request) => this.landLate(request),
      ...(samples.openReceipt ? { openReceipt: samples.openReceipt } : {}),
    });
    world.journal = this.tamper(world.journal);
    return { world, setUp: ready, samples: Object.entries(samples.transactions(ready)) };
  }

  setUp(earlier?: SetUp): Promise<SetUp> {
    return setUp(this.subject.exporter, this.signIn(), earlier);
  }

  signIn(): SignIn {
    const { exporter, samples } = this.subject;
    return {
      remote: this.client(new AbortController().signal),
      settings: { ...defaultSettings(exporter), ...samples.settings },
      hosts: this.remote?.hosts ?? {},
      capabilities: this.remote?.capabilities ?? Object.keys(exporter.manifest.capabilities),
    };
  }

  client(signal: AbortSignal, { pacer = unpaced, leaving = () => undefined, refuse }: SceneSettings = {}, assertMaySend: () => void = () => undefined): RemoteClient {
    if (!this.remote) return nobody;
    const { hosts, connect = createRemoteClient } = this.remote;
    const client = connect({
      hosts,
      credentials: this.token,
      pacer,
      signal,
      clock: this.clock,
      wire: this.wire,
      log: { requested: (line) => void this.lines.push(line) },
      faultOf: (failure) => this.subject.exporter.faultOf?.(failure),
      assertMaySend: () => {
        assertMaySend();
        leaving();
      },
    });
    return refuse ? refusing(client, refuse) : client;
  }

  /** A request without a sender arrives as late as the manifest allows. */
  private landLate(request: RemoteRequest): void {
    const { maxRequestMilliseconds } = this.subject.exporter.manifest.remote;
    const orphan = this.client(new AbortController().signal);
    this.clock.at(after(this.clock.now(), maxRequestMilliseconds), async () => {
      // However it ends, nobody is left to hear of it.
      await orphan.send(request).catch(() => undefined);
    });
  }
}

const refusing = (client: RemoteClient, refuse: (request: RemoteRequest) => RemoteFailure | undefined): RemoteClient => ({
  send: async (request) => {
    const failure = refuse(request);
    if (failure) throw failure;
    return client.send(request);
  },
});

/** A sample as the engine finds it on the shelf. */
export const asSubject = (transaction: CodedTransaction): ExportSubject => ({ transaction, pending: false });

/** Moves past everything that may still be under way or not yet visible. */
export async function letSettle({ world }: Scene): Promise<void> {
  const { maxRequestMilliseconds, readLagMilliseconds } = world.exporter.manifest.remote;
  await world.clock.advance(maxRequestMilliseconds + readLagMilliseconds);
}
