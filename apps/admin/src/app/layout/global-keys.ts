import { inject, Injectable } from '@angular/core';
import { Shortcuts, UndoStack } from '@kontor/admin-ui';
import { KeyboardHelp } from './keyboard-help';

/** The keys that work on every page. */
@Injectable({ providedIn: 'root' })
export class GlobalKeys {
  private readonly shortcuts = inject(Shortcuts);
  private readonly undo = inject(UndoStack);
  private readonly help = inject(KeyboardHelp);

  /** Call where things are injected. */
  listen(): void {
    this.shortcuts.use([
      { key: 'z', text: 'layout.undo', run: () => void this.undo.undo() },
      { key: '?', text: 'layout.help', run: () => this.help.open() },
    ]);
  }
}
