import type { LocalizedText } from '@kontor/kernel';
import type { AccountingField } from './accounting-field';
import type { CompanyProfile } from './company';
import type { ExporterContext } from './context';
import type { ReferenceKind } from './references';

export interface ImportCount {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly deactivated: number;
}

/** Set-up speaks to the host, never to tables. Every call may be repeated. */
export interface SetupHost {
  /** Pulls the kind from the accounting system; `deactivateOthers` switches off every value that did not come with it. */
  importReferences(kind: ReferenceKind, options: { readonly deactivateOthers: boolean }): Promise<ImportCount>;
  requireForExport(fields: readonly AccountingField[]): Promise<void>;
  /** Keeps a value with the connection; it comes back as `ctx.memory`. */
  remember(key: string, value: string): Promise<void>;
}

export interface SetupOutcome {
  readonly did: 'created' | 'reused' | 'changed' | 'unchanged';
  /** What the person who connects should know. */
  readonly note: LocalizedText;
}

/** One thing that is arranged when a person connects. Ordered, repeatable, reported one by one. */
export interface SetupHook<Settings> {
  readonly id: string;
  readonly title: LocalizedText;
  /** Capabilities without which the hook is passed over, with this explanation. */
  readonly needs?: { readonly capability: string; readonly otherwise: LocalizedText };
  run(ctx: ExporterContext<Settings> & { readonly company: CompanyProfile }, host: SetupHost): Promise<SetupOutcome>;
}
