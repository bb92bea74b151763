import type { RemoteRequest } from '@kontor/exporter-contract';
import type { ExportSubject, LaneDesk } from '@kontor/exporter-engine';
import { after } from '@kontor/kernel';
import { aReceipt } from '../builders/a-receipt';
import { aTransaction } from '../builders/a-transaction';
import { aLocalReference } from '../builders/references';
import { ledgerExporter } from '../ledger/ledger-exporter';
import { aLedgerWorld } from '../ledger/ledger-world';
import { goodKey, type LedgerRemote } from '../ledger/remote/ledger-remote';
import type { MemoryWorld } from '../memory/memory-world';
import type { WorkerProcess } from '../process/worker-process';
import { pendingWork, type FakeClock } from '../time/fake-clock';
import { auditedJournal } from './audited-journal';
import { Choices, type Script } from './choices';
import { SimWorker, usualPerils, type Stage } from './sim-worker';
import type { SimulationReport, SimulationSettings } from './simulation-settings';
import { StormyWeather } from './stormy-weather';
import { violations, withoutIntent } from './violations';

const mostEvents = 20_000;
const personAnswersAfter = 60_000;
/** Longer than any request lives and any reading lags. */
const aftermath = 120_000;

/** The amount the ledger refuses to take a payment of. */
const refusedAmount = '7.77';

/** Nobody knows him there yet, and three transactions need him. */
const newcomer = aLocalReference('Rösterei Morgenrot', '70002');

/** Transactions of every kind of end: written, refused at the first step, refused in a batch, nothing to write, pending. */
const cast = [
  aTransaction('t1').with({ supplier: newcomer }),
  aTransaction('t2').refunded().withoutReceipt().with({ supplier: newcomer }),
  aTransaction('t3').on('2025-12-30'),
  aTransaction('t4').of(refusedAmount).withoutReceipt(),
  aTransaction('t5').withReceipts(2).with({ supplier: newcomer }),
  aTransaction('t6').ofKind('settlement'),
  aTransaction('t7').pending(),
].map((builder) => builder.asSubject());

/** Runs one story: workers, storms and deaths as the script decides, until nothing moves any more. */
export const simulate = (script: Script, settings: SimulationSettings = {}): Promise<SimulationReport> => new Simulation(script, settings).run();

class Simulation {
  private readonly world: MemoryWorld;
  private readonly remote: LedgerRemote;
  private readonly clock: FakeClock;
  private readonly choices: Choices;
  private readonly found: string[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly perils = { deaths: 0, freezes: 0, storms: 0, stops: 0, delays: 0, hiccups: 0, pauses: 0, cancels: 0 };
  private isPersonCalled = false;
  private areReceiptsDue: boolean;

  constructor(
    script: Script,
    private readonly settings: SimulationSettings,
  ) {
    const { mutant = {}, lateReceipts = false } = settings;
    this.areReceiptsDue = lateReceipts;
    this.choices = new Choices(script);
    const { world, remote, clock } = aLedgerWorld({
      exporter: (mutant.exporter ?? same)(ledgerExporter),
      connect: ({ assertMaySend }) => (mutant.client ?? same)(remote.client({ key: goodKey, beforeSending: async () => (mutant.isDeaf || mutant.isRash ? undefined : assertMaySend()) })),
    });
    [this.world, this.remote, this.clock] = [world, remote, clock];
    remote.books.closedMonths.add('2025-12');
    remote.weather = this.storms();
    const journal = (mutant.journal ?? same)(world.journal, world.books);
    world.journal = auditedJournal(journal, (lease) => world.desk.isHeld(lease), (violation) => void this.found.push(violation));
  }

  private storms(): StormyWeather {
    const witness = {
      watch: (request: RemoteRequest) => void this.found.push(...withoutIntent(this.world, request)),
      storm: () => void (this.perils.storms += 1),
    };
    return new StormyWeather(this.choices, this.settings.stormsPerThousand ?? 250, witness, isRefused);
  }

  async run(): Promise<SimulationReport> {
    const runId = this.world.order(cast);
    for (const worker of this.hire(this.settings.workers ?? 2, runId)) worker.start();
    const events = await this.play();
    await this.clock.advance(aftermath);
    return {
      violations: [...new Set([...this.found, ...violations(this.world, this.remote)])],
      tally: this.world.tally(),
      events,
      requests: this.remote.arrivals.length,
      perils: this.perils,
    };
  }

  private hire(count: number, runId: string): readonly SimWorker[] {
    const perils = { ...usualPerils, ...this.settings.perils };
    const stage: Stage = {
      turn: () => new Promise((go) => void this.waiting.push(go)),
      befalls: (peril) => void (this.perils[peril] += 1),
      person: (deed) => (deed === 'pauses' ? this.world.pause() : this.world.cancel(runId)),
      failed: (error) => void this.found.push(`a worker threw ${String(error)}`),
    };
    const workers: SimWorker[] = Array.from({ length: count }, () => new SimWorker(this.world, this.choices, perils, stage));
    const beatAll = (): void => workers.forEach((worker) => worker.beat());
    for (const worker of workers) {
      const desk = this.mutatedDesk(worker.desk(beatAll));
      worker.drive = (process: WorkerProcess, stopping) => this.world.driver(process, desk).drive(this.world.connectionId, stopping);
    }
    return workers;
  }

  private mutatedDesk(desk: LaneDesk): LaneDesk {
    const { isDeaf, desk: change = same } = this.settings.mutant ?? {};
    return change(isDeaf ? deafen(desk) : desk, this.world.books);
  }

  private async play(): Promise<number> {
    for (let events = 0; events < mostEvents; events += 1) {
      await pendingWork();
      if (this.isOver() && !this.orderReceipts()) return events;
      this.callPerson();
      const [go] = this.waiting.splice(this.choices.among(this.waiting.length), 1);
      if (go) go();
      else await this.clock.moveTo(this.clock.nextAlarm() ?? after(this.clock.now(), 1000));
    }
    this.found.push(`nothing came to rest in ${mostEvents} events`);
    return mostEvents;
  }

  /** Over when nothing waits any more and the sum was told. */
  private isOver(): boolean {
    return this.waiting.length === 0 && this.isConnected && this.world.books.undrained.size === 0 && this.world.nextDue() === undefined;
  }

  /** What was exported gets one more receipt each; false when there is nothing more to come. */
  private orderReceipts(): boolean {
    if (!this.areReceiptsDue) return false;
    this.areReceiptsDue = false;
    const exported = this.world.books.itemsOf(this.world.connectionId).filter(({ state }) => state === 'exported');
    const subjects = cast.filter(({ transaction: { id } }) => exported.some(({ transactionId }) => transactionId === id));
    this.world.orderLate(subjects.map((subject) => withOneMoreReceipt(subject)));
    return true;
  }

  private get isConnected(): boolean {
    return this.world.books.isOpen(this.world.connectionId);
  }

  /** Somebody signs in again, or resumes what was paused. */
  private callPerson(): void {
    if (this.isConnected || this.isPersonCalled) return;
    this.isPersonCalled = true;
    this.clock.at(after(this.clock.now(), personAnswersAfter), () => {
      this.world.resume();
      this.isPersonCalled = false;
    });
  }
}

const withOneMoreReceipt = ({ transaction, ...rest }: ExportSubject): ExportSubject => ({
  ...rest,
  transaction: { ...transaction, receipts: [...transaction.receipts, aReceipt(`late-${transaction.id}`)] },
});

/** One amount the ledger will not take, whichever batch it comes in. */
const isRefused = ({ path, json }: RemoteRequest): boolean => path === '/payments' && (JSON.stringify(json) ?? '').includes(`"-${refusedAmount}"`);

const same = <Value>(value: Value): Value => value;

const deafen = (desk: LaneDesk): LaneDesk => ({
  release: (lease, wakeAt) => desk.release(lease, wakeAt),
  acquire: async (connectionId) => {
    const lease = await desk.acquire(connectionId);
    return lease && { ...lease, lost: new AbortController().signal };
  },
});
