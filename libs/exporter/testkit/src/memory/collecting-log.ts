import type { EngineLog } from '@kontor/exporter-engine';

export interface LogEntry {
  readonly event: string;
  readonly fields: Readonly<Record<string, string | number>>;
  /** Only for defects of our own. */
  readonly error?: unknown;
}

/** Keeps what was logged, for tests to read. */
export class CollectingLog implements EngineLog {
  private readonly collected: LogEntry[] = [];

  get entries(): readonly LogEntry[] {
    return this.collected;
  }

  note(event: string, fields: LogEntry['fields']): void {
    this.collected.push({ event, fields });
  }

  defect(event: string, error: unknown, fields: LogEntry['fields']): void {
    this.collected.push({ event, fields, error });
  }

  /** The events in order. */
  events(): readonly string[] {
    return this.collected.map(({ event }) => event);
  }
}
