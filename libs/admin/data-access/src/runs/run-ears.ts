import { inject, Injectable } from '@angular/core';
import type { RunHead } from '@kontor/api-contracts';
import type { Subscription } from 'rxjs';
import { failureOf } from '../failure';
import { moves, RunBook } from './run-book';
import { RunStream } from './run-stream';

/** Browsers open few connections to one server; where more runs move at once, the rest is looked at instead. */
const mostStreams = 2;

/** Holds one stream for each run that moves, and writes down what it tells. */
@Injectable({ providedIn: 'root' })
export class RunEars {
  private readonly book = inject(RunBook);
  private readonly stream = inject(RunStream);
  private readonly open = new Map<string, Subscription>();
  /** Of which the server did not want to tell: only the list does. */
  private readonly refused = new Set<string>();

  /** Listens to these as far as they move, and to nothing else. */
  follow(runs: readonly RunHead[]): void {
    const wanted = runs.filter((run) => moves(run) && !this.refused.has(run.runId)).map(({ runId }) => runId).slice(0, mostStreams);
    [...this.open.keys()].filter((runId) => !wanted.includes(runId)).forEach((runId) => this.close(runId));
    wanted.filter((runId) => !this.open.has(runId)).forEach((runId) => this.listen(runId));
  }

  hears(runId: string): boolean {
    return this.open.has(runId);
  }

  close(runId: string): void {
    this.open.get(runId)?.unsubscribe();
    this.open.delete(runId);
  }

  private listen(runId: string): void {
    const subscription = this.stream.listen(runId).subscribe({
      next: (progress) => this.book.takeProgress(progress, Date.now()),
      error: (error: unknown) => {
        failureOf(error); // refused; a defect is thrown on
        this.refused.add(runId);
        this.open.delete(runId);
      },
      complete: () => this.open.delete(runId),
    });
    if (!subscription.closed) this.open.set(runId, subscription);
  }
}
