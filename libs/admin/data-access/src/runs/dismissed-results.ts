import { inject, Injectable, signal } from '@angular/core';
import { BrowserMemory } from '@kontor/admin-browser';

const key = 'kontor.runs.dismissed';
/** Older ones are not shown any more anyway. */
const most = 100;

/** Which results of exports a person has put away in this browser; other windows follow. */
@Injectable({ providedIn: 'root' })
export class DismissedResults {
  private readonly memory = inject(BrowserMemory);
  private readonly ids = signal(this.stored());

  constructor() {
    this.memory.watch(key, () => this.ids.set(this.stored()));
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
    this.memory.write(key, JSON.stringify(ids));
  }

  private stored(): readonly string[] {
    const ids = this.memory.readJson(key);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  }
}
