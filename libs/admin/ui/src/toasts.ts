import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';

/** How long a person gets to read it, and longer where there is something to press. */
const milliseconds = { told: 5_000, offered: 12_000 };

/** Short news about what was just done, read out by screen readers. Failures are no toasts: they stay where they happened. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly bar = inject(MatSnackBar);

  tell(text: string): void {
    this.bar.open(text, undefined, { duration: milliseconds.told });
  }

  /** With one thing to press, such as Undo. */
  offer(text: string, action: string, act: () => void): void {
    const shown = this.bar.open(text, action, { duration: milliseconds.offered });
    shown.onAction().subscribe(act);
  }
}
