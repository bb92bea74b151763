import { inject, Injectable, signal } from '@angular/core';
import type { SetupReportView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { setUpRead, setUpRun } from './client/functions';
import { attempt, Remote, type Outcome } from './remote';

/** How often a set-up that runs is looked at. */
const everyMilliseconds = 1_000;

/** What each part of a set-up said before it began to run again; its reports come in one by one. */
export type BeforeSetUp = ReadonlyMap<string, string>;

/** The set-ups of connections: what each part did the last time, and the one that runs from this page. */
@Injectable({ providedIn: 'root' })
export class SetUpStore {
  private readonly api = inject(Api);
  private readonly known = new Map<string, Remote<readonly SetupReportView[]>>();
  private readonly running = signal<ReadonlyMap<string, BeforeSetUp>>(new Map());

  /** The reports of one connection; looks at them when they are asked for the first time. */
  reports(connectionId: string): Remote<readonly SetupReportView[]> {
    const found = this.known.get(connectionId);
    if (found) return found;
    const remote = new Remote<readonly SetupReportView[]>(() => this.api.invoke(setUpRead, { id: connectionId }));
    this.known.set(connectionId, remote);
    return remote;
  }

  /** While it runs: when each part was last reported on before. */
  before(connectionId: string): BeforeSetUp | undefined {
    return this.running().get(connectionId);
  }

  /** Runs every part in its order; the reports arrive while it runs. Repeating it is harmless. */
  async run(connectionId: string): Promise<Outcome<readonly SetupReportView[]>> {
    const remote = this.reports(connectionId);
    const before = new Map((remote.value() ?? []).map(({ hook, ranAt }) => [hook, ranAt]));
    this.running.update((all) => new Map(all).set(connectionId, before));
    const watch = setInterval(() => void remote.load(), everyMilliseconds);
    const outcome = await attempt(this.api.invoke(setUpRun, { id: connectionId }));
    clearInterval(watch);
    await remote.load();
    this.running.update((all) => new Map([...all].filter(([id]) => id !== connectionId)));
    return outcome;
  }
}
