import type { JsonValue } from '@kontor/kernel';
import type { ExporterContext } from './context';

/** Kinds of values an accounting system can lend: its accounts, suppliers, cost centers and cost units. */
export const referenceKinds = ['glAccount', 'supplier', 'costCenter', 'costUnit'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Plugin-owned facts about a value, such as "needs a real contact". Core stores them and never reads them. */
export type ReferenceAttributes = Readonly<Record<string, JsonValue>>;

/** One value as the accounting system lists it. */
export interface ReferenceItem {
  /** Unique within its kind and company. */
  readonly remoteId: string;
  readonly name: string;
  /** The ledger's own number, where it has one. */
  readonly number?: string;
  /** The heading the ledger shows it under. */
  readonly group?: string;
  readonly attributes?: ReferenceAttributes;
}

/** A value chosen for a transaction. */
export interface ReferenceValue {
  /** Kontor's id. */
  readonly id: string;
  readonly name: string;
  readonly number?: string;
  /** The id in the connected system; absent when the value was made in Kontor and is not known there. */
  readonly remoteId?: string;
  /** False once it was switched off or vanished from the ledger: nothing new may be written with it. */
  readonly active: boolean;
  readonly attributes: ReferenceAttributes;
}

/** Reads all values of one kind. Ends, yields each `remoteId` once and stops when `ctx.signal` aborts. */
export interface ReferenceSource<Settings> {
  pull(ctx: ExporterContext<Settings>): AsyncIterable<ReferenceItem>;
}
