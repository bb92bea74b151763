import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Toasts } from './toasts';

/** Something that was done and can be taken back. */
export interface Undoable {
  /** What was done, in the language of the screen: `GL account set on 12 transactions`. */
  readonly text: string;
  /** Takes it back; gives what to tell then, where that is not simply "undone". */
  readonly undo: () => Promise<string | void>;
}

/** How many steps can be taken back, the last first. */
const depth = 50;

/** What this person did in this window, newest last; `Z` takes back the last. */
@Injectable({ providedIn: 'root' })
export class UndoStack {
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly done = signal<readonly Undoable[]>([]);
  private readonly busy = signal(false);

  readonly last = (): Undoable | undefined => this.done().at(-1);

  /** Remembers it and offers to take it back at once. */
  push(step: Undoable): void {
    this.done.update((steps) => [...steps, step].slice(-depth));
    this.toasts.offer(step.text, this.transloco.translate('undo.undo'), () => void this.take(step));
  }

  /** Takes back the last step, if there is one. */
  async undo(): Promise<void> {
    const step = this.last();
    if (step) await this.take(step);
    else this.toasts.tell(this.transloco.translate('undo.nothing'));
  }

  private async take(step: Undoable): Promise<void> {
    if (this.busy() || !this.done().includes(step)) return;
    this.busy.set(true);
    try {
      const told = await step.undo();
      this.done.update((steps) => steps.filter((other) => other !== step));
      this.toasts.tell(told ?? this.transloco.translate('undo.undone', { text: step.text }));
    } finally {
      this.busy.set(false);
    }
  }
}
