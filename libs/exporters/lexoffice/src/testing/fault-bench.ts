import type { AccountingExporter, CodedTransaction } from '@kontor/exporter-contract';
import { createRemoteClient, fixedCredential, Wire, type Pacer } from '@kontor/exporter-http';
import { aConnection, FakeClock, longLife, MemoryWorld, ProcessDied, type Connect, type Fate } from '@kontor/exporter-testkit';
import { createSandbox, nordlichtId, sandboxKey, type FaultOrder, type RequestFaultKind, type RunningSandbox } from '@kontor/lexware-sandbox';
import { after } from '@kontor/kernel';
import { inspect } from 'node:util';
import { lexofficeExporter } from '../exporter';
import { documents, manifest, payments } from '../manifest';
import { memoryKeys, openingBalanceKey } from '../memory';
import { messages } from '../messages/catalogue';
import { accountsPath } from '../finance-account';
import { bookFindings } from './book-findings';
import { faultRows } from './fault-rows';
import { SendsSeen } from './sends-seen';

const exporter: AccountingExporter = lexofficeExporter;
const unpaced: Pacer = { turn: async (signal) => signal.throwIfAborted(), penalize: () => undefined };
const catalogue: Readonly<Record<string, { readonly cure: { readonly de: string; readonly en: string } }>> = messages;

/** What the engine promises for anything whose outcome stays unknown. */
const mostSends = 4;

/** Times a person looks after an export. */
const mostVisits = 40;
const mostRounds = 400;
/** For so long everything is left to itself between two visits. */
const absence = 3_600_000;

/** An export to the sandbox over real HTTP and on a fake clock, and a person who looks after it. */
export class FaultBench {
  private clock = new FakeClock();
  world: MemoryWorld;
  sends = new SendsSeen();
  /** Every code a person was asked with. */
  asked = new Set<string>();
  /** Once a person had something sent again, the engine counts anew. */
  sentAgain = false;
  private readonly sandbox = createSandbox({ port: 0, rateLimit: false, clock: { now: () => this.clock.now() } });
  private readonly wire = new Wire();
  private running: RunningSandbox | undefined;
  private ordered: readonly CodedTransaction[] = [];

  constructor() {
    this.world = this.newWorld({});
    beforeAll(async () => {
      this.running = await this.sandbox.listen();
    });
    afterAll(() => this.running?.close());
  }

  get books() {
    return this.sandbox.world.organizations.get(nordlichtId).books;
  }

  /** How often the faults in force have struck. */
  get struck(): number {
    return this.sandbox.world.faults.all().reduce((sum, { struck }) => sum + struck, 0);
  }

  /** Empty books, but for the clearing account. */
  async begin(): Promise<void> {
    this.clock = new FakeClock();
    this.sandbox.world.reset();
    this.sends = new SendsSeen();
    this.asked = new Set();
    this.sentAgain = false;
    const json = { type: 'PAYMENT_PROVIDER', accountSystem: 'PliantSandbox', name: 'Pliant', bankName: 'Pliant', balance: '0.00' };
    await this.connect({ lost: new AbortController().signal, assertMaySend: () => undefined }).send({ method: 'POST', path: accountsPath, json });
    const id = [...this.books.accounts.keys()][0] ?? '';
    this.world = this.newWorld({ [memoryKeys.clearingAccountId]: id, [openingBalanceKey(id)]: '0.00' });
  }

  /** The fault strikes what the order says; a lag strikes together with the loss of the answer. */
  commit(kind: RequestFaultKind, order: Pick<FaultOrder, 'path'> & Partial<FaultOrder>): void {
    const { milliseconds, isLag } = faultRows[kind];
    const kinds = isLag ? (['timed-out-though-processed', kind] as const) : [kind];
    for (const each of kinds) this.sandbox.world.faults.set({ method: undefined, firstCall: 1, calls: undefined, ...order, milliseconds, kind: each });
  }

  lift(): void {
    this.sandbox.world.faults.clear();
  }

  order(transactions: readonly CodedTransaction[]): void {
    this.ordered = transactions;
    this.world.order(transactions.map((transaction) => ({ transaction, pending: false })));
  }

  /** Exports. Whenever everything has come to rest a person sees to it, until nothing is left. What is not as it must be comes back in sentences. */
  async export(transactions: readonly CodedTransaction[], fate: Fate = longLife): Promise<readonly string[]> {
    this.order(transactions);
    return this.finish(fate);
  }

  async finish(fate: Fate = longLife): Promise<readonly string[]> {
    for (let visits = 0; visits < mostVisits; visits += 1) {
      await this.leaveAlone(fate);
      if (!this.see()) break;
      await this.clock.advance(60_000);
    }
    await this.clock.advance(manifest.remote.maxRequestMilliseconds + manifest.remote.readLagMilliseconds);
    return this.findings(this.ordered);
  }

  /** Drives until nothing is due any more or the person comes back. */
  async leaveAlone(fate: Fate = longLife): Promise<void> {
    const until = after(this.clock.now(), absence);
    for (let round = 0; round < mostRounds; round += 1) {
      await this.world.drive(fate).catch(ignoreDeath);
      const due = this.world.nextDue() ?? this.nextRing();
      if (!due || due > until) return;
      await this.clock.moveTo(due);
    }
    throw new Error(`${mostRounds} rounds within ${absence} ms`);
  }

  /** True while nothing that may have been written was sent more often than the engine allows. */
  get keepsToBound(): boolean {
    return this.sentAgain || this.sends.most <= mostSends;
  }

  /** What neither is exported nor waits for a cause that is told. */
  get restless(): readonly string[] {
    const { pausedBecause } = this.world;
    const isTold = ({ state, issues, fault }: (typeof this.items)[number]): boolean => state === 'exported' || issues.length > 0 || fault !== undefined || pausedBecause !== undefined;
    return this.items.filter((item) => !isTold(item)).map(({ transactionId, state }) => `${transactionId} is ${state} and nobody is told why`);
  }

  /** The person signs in again, has tried again what failed, and has sent again what is not there. False when there was nothing to do. */
  private see(): boolean {
    const { pausedBecause } = this.world;
    const failed = this.items.filter(({ state }) => state === 'failed');
    const reviewed = this.items.filter(({ state }) => state === 'needs-review');
    for (const { code } of [...(pausedBecause ? [pausedBecause] : []), ...this.items.flatMap(({ issues }) => issues)]) this.asked.add(code);
    this.world.resume();
    for (const { transactionId } of failed) this.world.retry(transactionId);
    for (const { transactionId } of reviewed) this.world.sendAgain(transactionId);
    this.sentAgain ||= reviewed.length > 0;
    return pausedBecause !== undefined || failed.length + reviewed.length > 0 || this.nextRing() !== undefined || this.world.nextDue() !== undefined;
  }

  private findings(transactions: readonly CodedTransaction[]): readonly string[] {
    const defects = this.world.log.entries.flatMap(({ event, error }) => (error === undefined ? [] : [`defect ${event}: ${inspect(error)}`]));
    const incurable = [...this.asked].filter((code) => !code.startsWith('KON-') && !(catalogue[code]?.cure.de && catalogue[code].cure.en)).map((code) => `${code} names no cure`);
    return [...defects, ...incurable, ...bookFindings(this.books, this.world, transactions)];
  }

  private get items() {
    return this.world.books.itemsOf(this.world.connectionId);
  }

  /** Whoever rings the lane next tells the balance that was not told. */
  private nextRing(): Date | undefined {
    const { books, connectionId } = this.world;
    if (!books.undrained.has(connectionId) || books.drainRefusals.has(connectionId) || !books.isOpen(connectionId)) return undefined;
    return after(this.clock.now(), 5 * 60_000);
  }

  private newWorld(memory: Readonly<Record<string, string>>): MemoryWorld {
    const planning = aConnection(exporter).able(documents, payments).remembering(memory).build();
    return new MemoryWorld({ exporter, planning, connect: this.connect, clock: this.clock, land: (request) => this.landLate(request) });
  }

  private landLate(request: Parameters<ReturnType<Connect>['send']>[0]): void {
    const orphan = this.connect({ lost: new AbortController().signal, assertMaySend: () => undefined });
    this.clock.at(after(this.clock.now(), manifest.remote.maxRequestMilliseconds), async () => {
      // However it ends, nobody is left to hear of it.
      await orphan.send(request).catch(() => undefined);
    });
  }

  private readonly connect: Connect = ({ lost, assertMaySend }) =>
    this.sends.watch(
      createRemoteClient({
        hosts: { api: this.running?.url ?? '' },
        credentials: fixedCredential(`Bearer ${sandboxKey}`),
        pacer: unpaced,
        signal: lost,
        log: { requested: () => undefined },
        clock: this.clock,
        faultOf: lexofficeExporter.faultOf ?? (() => undefined),
        assertMaySend,
        wire: this.wire,
      }),
    );
}

function ignoreDeath(error: unknown): void {
  // Only the death a test ordered is expected; a defect must show.
  if (!(error instanceof ProcessDied)) throw error;
}
