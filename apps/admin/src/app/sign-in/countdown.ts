import { DestroyRef, inject, signal } from '@angular/core';

const second = 1000;

/** Seconds that run down to 0, by the clock: a tab in the background is woken rarely. Create it where things are injected. */
export class Countdown {
  private readonly left = signal(0);
  private timer: ReturnType<typeof setInterval> | undefined;
  private until = 0;

  readonly seconds = this.left.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  start(seconds: number): void {
    clearInterval(this.timer);
    this.until = Date.now() + seconds * second;
    this.timer = setInterval(() => this.tick(), second);
    this.tick();
  }

  private tick(): void {
    this.left.set(Math.max(0, Math.ceil((this.until - Date.now()) / second)));
    if (this.left() === 0) clearInterval(this.timer);
  }
}
