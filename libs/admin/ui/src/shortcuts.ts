import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** One key that does something on the screen, where nobody is typing. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it: `e`, `?`, `ArrowDown`; without Ctrl, Alt and Meta. */
  readonly key: string;
  /** Key of the text that says what it does, for the help. */
  readonly text: string;
  /** Left out for a key that what has the focus takes care of itself; it is only told of. */
  readonly run?: () => void;
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest(typing) !== null;
/** Somebody in a dialog works there, not on the page behind it. */
const isInDialog = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('[role=dialog]') !== null;

/** The keys of the screens that are open; the one that came last wins. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly active = signal<readonly Shortcut[]>([]);

  /** For the help: what works here, the newest screen first. */
  readonly all = this.active.asReadonly();

  constructor() {
    inject(DOCUMENT).addEventListener('keydown', (event) => this.hear(event));
  }

  /** Holds as long as the component that asks. Call where things are injected. */
  use(shortcuts: readonly Shortcut[]): void {
    this.active.update((others) => [...shortcuts, ...others]);
    inject(DestroyRef).onDestroy(() => this.active.update((all) => all.filter((shortcut) => !shortcuts.includes(shortcut))));
  }

  private hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || isInDialog(event.target)) return;
    const run = this.active().find(({ key, run }) => run && (key === event.key || key === event.key.toLowerCase()))?.run;
    if (!run) return;
    event.preventDefault();
    run();
  }
}
