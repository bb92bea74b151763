import { effect, inject, Injectable, Injector, untracked } from '@angular/core';
import type { RunHead } from '@kontor/api-contracts';
import { defer, interval, repeat, timer, type Subscription } from 'rxjs';
import { Api } from '../client/api';
import { runList } from '../client/functions';
import { failureOf } from '../failure';
import { RunBook, type WatchedRun } from './run-book';
import { RunEars } from './run-ears';
import { Visibility } from './visibility';

/** Milliseconds between two looks while a run is not over that no stream tells of, at other times, and between two estimates. */
const pace = { busy: 4_000, quiet: 15_000, estimate: 2_000 };

const listed = 10;

/**
 * Follows the runs of the organization as long as somebody can see this window: a list tells which there are, also those
 * another window or person has started, and one stream for each tells how far it is. Whoever comes back gets the truth
 * from the list first; where streams do not come through, the list alone keeps up.
 */
@Injectable({ providedIn: 'root' })
export class RunWatch {
  private readonly api = inject(Api);
  private readonly book = inject(RunBook);
  private readonly ears = inject(RunEars);
  private readonly visibility = inject(Visibility);
  private readonly injector = inject(Injector);
  private watching: Subscription | undefined;

  /** Those that are not over, the newest first. */
  readonly active = this.book.active;
  /** Those that ended within a day and whose result nobody has put away in this browser, the newest first. */
  readonly ended = this.book.ended;

  /** Follows from now on; gives what ends it and forgets everything. */
  begin(): () => void {
    const sight = effect(() => (this.visibility.isVisible() ? untracked(() => this.wake()) : this.sleep()), { injector: this.injector });
    const listening = effect(() => this.visibility.isVisible() && this.follow(this.active()), { injector: this.injector });
    return () => {
      [sight, listening].forEach((running) => running.destroy());
      this.sleep();
      this.book.clear();
    };
  }

  /** Nothing for one that is not known yet. Follows the run when read in a template or `computed`. */
  find(runId: string): WatchedRun | undefined {
    return this.book.find(runId);
  }

  /** A run this window has just started, or brought back to life, and how long its preview said it takes. */
  noticed(run: RunHead, estimatedSeconds = 0): void {
    this.book.begin(run, estimatedSeconds, Date.now());
  }

  /** Puts away the results that are shown. */
  dismiss(): void {
    this.book.dismiss();
  }

  /** Looks at the list now. */
  async look(): Promise<void> {
    const askedAt = Date.now();
    try {
      const { items } = await this.api.invoke(runList, { limit: listed });
      this.book.takeList(items, askedAt, Date.now());
    } catch (error) {
      failureOf(error); // refused or not answered: the next look tells; a defect is thrown on
    }
  }

  private follow(runs: readonly RunHead[]): void {
    untracked(() => this.ears.follow(runs));
  }

  private wake(): void {
    const looks = defer(() => this.look()).pipe(repeat({ delay: () => timer(this.wait()) }));
    const estimates = interval(pace.estimate);
    this.watching?.unsubscribe();
    this.watching = looks.subscribe();
    this.watching.add(estimates.subscribe(() => this.book.tick(Date.now())));
  }

  private sleep(): void {
    this.watching?.unsubscribe();
    this.watching = undefined;
    untracked(() => this.ears.follow([]));
  }

  private wait(): number {
    return this.active().some(({ runId }) => !this.ears.hears(runId)) ? pace.busy : pace.quiet;
  }
}
