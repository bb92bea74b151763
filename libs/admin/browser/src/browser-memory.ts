import { DOCUMENT, inject, Injectable } from '@angular/core';

/**
 * What this browser remembers of a person's choices, never anything secret. A browser may refuse to: then nothing is found,
 * and a choice lasts until the page is closed.
 */
@Injectable({ providedIn: 'root' })
export class BrowserMemory {
  private readonly window = inject(DOCUMENT).defaultView;

  read(key: string): string | null {
    try {
      return this.window?.localStorage.getItem(key) ?? null;
    } catch {
      return null; // SecurityError: this browser keeps nothing
    }
  }

  /** Whatever stands there as JSON, which another program or an older one may have written; nothing where it is none. */
  readJson(key: string): unknown {
    try {
      return JSON.parse(this.read(key) ?? 'null') as unknown;
    } catch {
      return null; // SyntaxError: somebody else wrote there
    }
  }

  write(key: string, text: string): void {
    try {
      this.window?.localStorage.setItem(key, text);
    } catch {
      // SecurityError or QuotaExceededError: this browser keeps nothing
    }
  }

  /** Calls when another window of this browser writes there. */
  watch(key: string, changed: () => void): void {
    this.window?.addEventListener('storage', (event) => event.key === key && changed());
  }
}
