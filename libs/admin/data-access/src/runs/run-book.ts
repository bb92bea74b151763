import { computed, inject, Injectable, signal } from '@angular/core';
import type { RunHead, RunProgress } from '@kontor/api-contracts';
import { DismissedResults } from './dismissed-results';
import { RemainingTime } from './remaining-time';

/** A run as this window knows it. */
export interface WatchedRun extends RunHead {
  /** Null while too little is known, and while nothing moves. */
  readonly remainingSeconds: number | null;
}

interface Entry {
  readonly run: WatchedRun;
  /** In milliseconds. */
  readonly heardAt: number;
}

/** How long the result of a run is shown to somebody who does not put it away. */
const resultHours = 24;

export const isOver = ({ state }: Pick<RunProgress, 'state'>): boolean => state === 'finished';
/** Nothing moves while a person has paused it or its connection does not work. */
export const moves = ({ state, connectionState }: Pick<RunProgress, 'state' | 'connectionState'>): boolean => connectionState === 'connected' && (state === 'running' || state === 'cancelled');

/** What this window knows of the runs of the organization, whoever told it. */
@Injectable({ providedIn: 'root' })
export class RunBook {
  private readonly dismissed = inject(DismissedResults);
  private readonly entries = signal<ReadonlyMap<string, Entry>>(new Map());
  private readonly times = new Map<string, RemainingTime>();

  private readonly runs = computed(() => [...this.entries().values()].map(({ run }) => run).sort((left, right) => right.startedAt.localeCompare(left.startedAt) || left.runId.localeCompare(right.runId)));
  /** Those that are not over, the newest first. */
  readonly active = computed(() => this.runs().filter((run) => !isOver(run)));
  /** Those whose result was not put away yet, the newest first. */
  readonly ended = computed(() => this.runs().filter((run) => isOver(run) && !this.dismissed.has(run.runId)));

  find(runId: string): WatchedRun | undefined {
    return this.entries().get(runId)?.run;
  }

  /** The latest runs as a list showed them that was asked for at this time; what was heard since is newer. */
  takeList(heads: readonly RunHead[], askedAt: number, now: number): void {
    const news = heads.filter((head) => (this.entries().get(head.runId)?.heardAt ?? 0) <= askedAt && isWork(head) && isRecent(head, now));
    news.forEach((head) => this.take(head, now));
  }

  /** How far a run is that is known already. */
  takeProgress(progress: RunProgress, now: number): void {
    const known = this.find(progress.runId);
    if (!known) return;
    const finishedAt = isOver(progress) ? (known.finishedAt ?? new Date(now).toISOString()) : null;
    this.take({ ...known, ...progress, finishedAt }, now);
  }

  /** A run this window has started, and how long its preview said it takes. */
  begin(head: RunHead, estimatedSeconds: number, now: number): void {
    this.timeOf(head.runId).expect(head, estimatedSeconds);
    this.take(head, now);
  }

  /** Time has passed without news. */
  tick(now: number): void {
    this.active().forEach((run) => this.put(run, now, this.entries().get(run.runId)?.heardAt ?? now));
  }

  dismiss(): void {
    this.dismissed.add(this.ended().map(({ runId }) => runId));
  }

  clear(): void {
    this.entries.set(new Map());
    this.times.clear();
  }

  private take(head: RunHead, now: number): void {
    if (!isOver(head)) this.dismissed.remove(head.runId);
    if (!this.entries().has(head.runId) && moves(head)) this.timeOf(head.runId).catchUp(head, (now - Date.parse(head.startedAt)) / 1000);
    this.put(head, now, now);
  }

  private put(head: RunHead, now: number, heardAt: number): void {
    const run = { ...head, remainingSeconds: this.remaining(head, now) };
    this.entries.update((entries) => new Map(entries).set(head.runId, { run, heardAt }));
  }

  private remaining(head: RunHead, now: number): number | null {
    if (moves(head)) return this.timeOf(head.runId).observe(head, now) ?? null;
    this.timeOf(head.runId).rest(head, now);
    return null;
  }

  private timeOf(runId: string): RemainingTime {
    const time = this.times.get(runId) ?? new RemainingTime();
    this.times.set(runId, time);
    return time;
  }
}

const isRecent = ({ state, finishedAt }: RunHead, now: number): boolean => state !== 'finished' || now - Date.parse(finishedAt ?? '') < resultHours * 3_600_000;
/** A note that something was exported elsewhere is there at once: nobody waits for it. */
const isWork = ({ kind }: RunHead): boolean => kind !== 'elsewhere';
