import { computed, signal } from '@angular/core';
import { failureOf, type Failure } from './failure';

/**
 * Something of the server on this screen: what came last, and how the last look went. A look that fails leaves what was
 * there before, which is then stale; an answer that was overtaken by a newer look is dropped.
 */
export class Remote<Value> {
  private readonly latest = signal<Value | undefined>(undefined);
  private readonly lastFailure = signal<Failure | undefined>(undefined);
  private readonly pending = signal(0);
  private readonly seen = signal<Date | undefined>(undefined);
  private look = 0;

  /** Nothing before the first answer. */
  readonly value = this.latest.asReadonly();
  /** Why the last look failed; nothing when it did not. */
  readonly failure = this.lastFailure.asReadonly();
  readonly isLoading = computed(() => this.pending() > 0);
  /** When the value came. */
  readonly seenAt = this.seen.asReadonly();
  /** There is a value, but the last look at the server failed. */
  readonly isStale = computed(() => this.latest() !== undefined && this.lastFailure() !== undefined);

  constructor(private readonly ask: () => Promise<Value>) {}

  /** Looks again. Ends when the answer is there; a failure is in `failure`. */
  async load(): Promise<void> {
    const look = ++this.look;
    this.pending.update((count) => count + 1);
    try {
      const value = await this.ask();
      if (look === this.look) this.take(value);
    } catch (error) {
      const failure = failureOf(error); // refused or not answered; a defect is thrown on
      if (look === this.look) this.lastFailure.set(failure);
    } finally {
      this.pending.update((count) => count - 1);
    }
  }

  /** The answer of a change is as good as a look. */
  take(value: Value): void {
    this.latest.set(value);
    this.lastFailure.set(undefined);
    this.seen.set(new Date());
  }
}

/** What a request gave, or why it gave nothing. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Makes the failure of a request a value, for changes whose refusal is told beside the button. */
export async function attempt<Value>(request: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await request };
  } catch (error) {
    return { ok: false, failure: failureOf(error) }; // refused or not answered; a defect is thrown on
  }
}
