import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { BrowserMemory } from '@kontor/admin-browser';

/** `system` follows the choice made for the whole machine. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'kontor.theme';

/** Light or dark; remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class ThemeKeeper {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly memory = inject(BrowserMemory);
  private readonly current = signal<Theme>(this.stored());
  readonly theme = this.current.asReadonly();

  /** Shows what was chosen at the last visit. */
  begin(): void {
    this.show(this.current());
  }

  choose(theme: Theme): void {
    this.memory.write(key, theme);
    this.show(theme);
  }

  private show(theme: Theme): void {
    this.current.set(theme);
    this.root.dataset['theme'] = theme;
  }

  private stored(): Theme {
    const stored = this.memory.read(key);
    return themes.find((theme) => theme === stored) ?? 'system';
  }
}
