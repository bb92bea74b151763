import type { LaneDesk, Lease } from '@kontor/exporter-engine';
import { after } from '@kontor/kernel';
import type { MemoryWorld } from '../memory/memory-world';
import { ProcessDied, WorkerProcess, type CallFate, type CommitFate, type Fate } from '../process/worker-process';
import type { Choices } from './choices';

/** Chances of a thousand, each time something is about to happen. */
export interface Perils {
  readonly deaths: number;
  readonly freezes: number;
  readonly stops: number;
  /** The limit is shared with others: the call waits for its turn. */
  readonly delays: number;
}
export type Peril = keyof Perils;

/** What a worker tells the simulation, and what it waits for. */
export interface Stage {
  readonly turn: () => Promise<void>;
  readonly befalls: (peril: Peril) => void;
  readonly failed: (error: unknown) => void;
}

const longestFreeze = 60_000;
const longestDelay = 40_000;
const longestRing = 15_000;
const restart = 2000;

const commitDeaths: readonly CommitFate[] = ['dies-before', 'dies-after'];
const callDeaths: readonly CallFate[] = ['dies-before', 'dies-under-way', 'dies-during', 'dies-after'];

/** A worker that rings for work, works, freezes, dies and is started again. It moves only when it is its turn. */
export class SimWorker implements Fate {
  private lease: Lease | undefined;
  private process = new WorkerProcess(this);
  private stopping = new AbortController();
  private isFrozen = false;

  constructor(
    private readonly world: MemoryWorld,
    private readonly choices: Choices,
    private readonly perils: Perils,
    private readonly stage: Stage,
  ) {}

  /** A worker that lives and is not frozen gives signs of life. */
  beat(): void {
    if (this.lease && !this.isFrozen && !this.process.isDead) this.world.desk.renew(this.lease);
  }

  start(): void {
    this.process = new WorkerProcess(this);
    this.process.live(() => this.work()).catch((error: unknown) => this.ended(error));
  }

  /** The desk as this worker sees it: whoever asks for a lane first hears who is still alive. */
  desk(beatAll: () => void): LaneDesk {
    return {
      acquire: async (connectionId) => {
        beatAll();
        this.lease = await this.world.desk.acquire(connectionId);
        return this.lease;
      },
      release: (lease, wakeAt) => this.world.desk.release(lease, wakeAt),
    };
  }

  async ofCommit(): Promise<CommitFate> {
    await this.nextTurn();
    return this.befalls('deaths') ? (commitDeaths[this.choices.among(commitDeaths.length)] ?? 'lives') : 'lives';
  }

  async ofCall(): Promise<CallFate> {
    if (this.befalls('delays')) await this.world.clock.sleepUntilMoved(this.choices.upTo(longestDelay));
    await this.nextTurn();
    if (this.befalls('stops')) this.stopping.abort();
    return this.befalls('deaths') ? (callDeaths[this.choices.among(callDeaths.length)] ?? 'lives') : 'lives';
  }

  /** Given by the simulation; drives the lane once. */
  drive: (process: WorkerProcess, stopping: AbortSignal) => Promise<void> = () => Promise.resolve();

  private async work(): Promise<void> {
    for (;;) {
      this.stopping = new AbortController();
      await this.drive(this.process, this.stopping.signal);
      this.lease = undefined;
      await this.world.clock.sleepUntilMoved(1000 + this.choices.upTo(longestRing));
    }
  }

  private async nextTurn(): Promise<void> {
    await this.stage.turn();
    if (!this.befalls('freezes')) return;
    this.beat();
    this.isFrozen = true;
    await this.world.clock.sleepUntilMoved(this.choices.upTo(longestFreeze));
    this.isFrozen = false;
    await this.stage.turn();
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
