import type { LaneDesk, Lease } from '@kontor/exporter-engine';
import { after } from '@kontor/kernel';
import type { MemoryWorld } from '../memory/memory-world';
import { CommitBroken, ProcessDied, WorkerProcess, type CallFate, type CommitFate, type Fate } from '../process/worker-process';
import type { Choices } from './choices';
import { Pulse } from './pulse';

/** Chances of a thousand, each time something is about to happen. */
export interface Perils {
  readonly deaths: number;
  readonly freezes: number;
  readonly stops: number;
  /** The limit is shared with others: the call waits for its turn. */
  readonly delays: number;
  /** The database is away for a moment, or its answer is lost. */
  readonly hiccups: number;
  /** A person pauses the connection. */
  readonly pauses: number;
  /** A person cancels the run. */
  readonly cancels: number;
}
export type Peril = keyof Perils;

export const usualPerils: Perils = { deaths: 8, freezes: 10, stops: 10, delays: 150, hiccups: 8, pauses: 4, cancels: 1 };

/** What a worker tells the simulation, and what it waits for. */
export interface Stage {
  readonly turn: () => Promise<void>;
  readonly befalls: (peril: Peril) => void;
  readonly person: (deed: 'pauses' | 'cancels') => void;
  readonly failed: (error: unknown) => void;
}

/** Longer than a younger holder needs to look twice and to send again. */
const longestFreeze = 150_000;
const longestDelay = 40_000;
const shortestRing = 100;
const longestRing = 15_000;
const restart = 2000;

const commitDeaths: readonly CommitFate[] = ['dies-before', 'dies-after'];
const hiccups: readonly CommitFate[] = ['breaks-before', 'breaks-after'];
const callDeaths: readonly CallFate[] = ['dies-before', 'dies-under-way', 'dies-during', 'dies-after'];

/** A worker that rings for work, works, freezes, dies and is started again. It moves only when it is its turn. */
export class SimWorker implements Fate {
  private lease: Lease | undefined;
  private process = new WorkerProcess(this);
  private stopping = new AbortController();
  private isFrozen = false;
  private readonly pulse: Pulse;

  constructor(
    private readonly world: MemoryWorld,
    private readonly choices: Choices,
    private readonly perils: Perils,
    private readonly stage: Stage,
  ) {
    this.pulse = new Pulse(world.desk, world.clock);
  }

  /** Gives the signs of life that were due meanwhile. The dead and the frozen give none, and thereafter only when the next is due. */
  beat(): void {
    if (this.lease && !this.isFrozen && !this.process.isDead) this.pulse.beat(this.lease);
  }

  start(): void {
    this.lease = undefined;
    this.process = new WorkerProcess(this);
    this.process.live(() => this.work()).catch((error: unknown) => this.ended(error));
  }

  /** The desk as this worker sees it: whoever asks for a lane first hears who is still alive. */
  desk(beatAll: () => void): LaneDesk {
    return {
      acquire: async (connectionId) => {
        beatAll();
        this.lease = await this.world.desk.acquire(connectionId);
        this.pulse.start();
        return this.lease;
      },
      release: (lease, wakeAt) => this.world.desk.release(lease, wakeAt),
    };
  }

  async ofCommit(): Promise<CommitFate> {
    await this.nextTurn();
    if (this.befalls('hiccups')) return this.oneOf(hiccups);
    return this.befalls('deaths') ? this.oneOf(commitDeaths) : 'lives';
  }

  async ofCall(): Promise<CallFate> {
    if (this.befalls('delays')) await this.world.clock.sleepUntilMoved(this.choices.upTo(longestDelay));
    await this.nextTurn();
    if (this.befalls('stops')) this.stopping.abort();
    return this.befalls('deaths') ? this.oneOf(callDeaths) : 'lives';
  }

  /** Given by the simulation; drives the lane once. */
  drive: (process: WorkerProcess, stopping: AbortSignal) => Promise<void> = () => Promise.resolve();

  private async work(): Promise<void> {
    for (;;) {
      if (this.stopping.signal.aborted) this.stopping = new AbortController();
      await this.drive(this.process, this.stopping.signal).catch(ignoreHiccup);
      this.lease = undefined;
      await this.world.clock.sleepUntilMoved(this.untilNextRing());
    }
  }

  /** The bell rings when something is due; where it was lost or comes early, somebody sweeps sooner or later. */
  private untilNextRing(): number {
    if (this.choices.chance(500)) return longestRing - this.choices.upTo(longestRing - 1000);
    const due = this.world.nextDue()?.getTime() ?? Number.POSITIVE_INFINITY;
    return Math.min(longestRing, Math.max(shortestRing, due - this.world.clock.now().getTime()));
  }

  private async nextTurn(): Promise<void> {
    await this.stage.turn();
    this.beat();
    for (const deed of ['pauses', 'cancels'] as const) if (this.befalls(deed)) this.stage.person(deed);
    if (!this.befalls('freezes')) return;
    this.isFrozen = true;
    await this.world.clock.sleepUntilMoved(this.choices.upTo(longestFreeze));
    this.isFrozen = false;
    this.pulse.pause();
    await this.stage.turn();
    this.beat();
  }

  private oneOf<Fates extends CommitFate | CallFate>(fates: readonly Fates[]): Fates | 'lives' {
    return fates[this.choices.among(fates.length)] ?? 'lives';
  }

  private befalls(peril: Peril): boolean {
    const does = this.choices.chance(this.perils[peril]);
    if (does) this.stage.befalls(peril);
    return does;
  }

  private ended(error: unknown): void {
    if (!(error instanceof ProcessDied)) this.stage.failed(error);
    this.isFrozen = false;
    this.world.clock.at(after(this.world.clock.now(), restart), () => this.start());
  }
}

function ignoreHiccup(error: unknown): void {
  // The queue logs it and rings again; a defect of ours must show.
  if (!(error instanceof CommitBroken)) throw error;
}
