import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** `system` follows the choice made for the whole machine. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'kontor.theme';

/** Light or dark; remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class ThemeKeeper {
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Theme>(this.stored());
  readonly theme = this.current.asReadonly();

  /** Shows what was chosen at the last visit. */
  begin(): void {
    this.show(this.current());
  }

  choose(theme: Theme): void {
    try {
      this.document.defaultView?.localStorage.setItem(key, theme);
    } catch {
      // SecurityError or QuotaExceededError: this browser keeps nothing, so the choice lasts until the page is closed
    }
    this.show(theme);
  }

  private show(theme: Theme): void {
    this.current.set(theme);
    this.document.documentElement.dataset['theme'] = theme;
  }

  private stored(): Theme {
    try {
      const stored = this.document.defaultView?.localStorage.getItem(key);
      return themes.find((theme) => theme === stored) ?? 'system';
    } catch {
      return 'system'; // SecurityError: this browser keeps nothing
    }
  }
}
