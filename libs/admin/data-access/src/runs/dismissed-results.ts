import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const key = 'kontor.runs.dismissed';
/** Older ones are not shown any more anyway. */
const most = 100;

/** Which results of exports a person has put away in this browser; other windows follow. */
@Injectable({ providedIn: 'root' })
export class DismissedResults {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly ids = signal(this.stored());

  constructor() {
    this.window?.addEventListener('storage', (event) => event.key === key && this.ids.set(this.stored()));
  }

  has(runId: string): boolean {
    return this.ids().includes(runId);
  }

  add(runIds: readonly string[]): void {
    this.keep([...new Set([...this.stored(), ...this.ids(), ...runIds])].slice(-most));
  }

  /** A run that runs again has a new result to come. */
  remove(runId: string): void {
    if (this.has(runId)) this.keep(this.ids().filter((id) => id !== runId));
  }

  private keep(ids: readonly string[]): void {
    this.ids.set(ids);
    try {
      this.window?.localStorage.setItem(key, JSON.stringify(ids));
    } catch {
      // SecurityError or QuotaExceededError: this browser keeps nothing, so it holds until the window is closed
    }
  }

  private stored(): readonly string[] {
    try {
      const ids: unknown = JSON.parse(this.window?.localStorage.getItem(key) ?? '[]');
      return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
    } catch {
      return []; // SecurityError: this browser keeps nothing; SyntaxError: somebody else wrote there
    }
  }
}
