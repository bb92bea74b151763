import type { AccountingField } from '@kontor/exporter-contract';
import type { Money } from '@kontor/kernel';
import type { ChosenReference, ChosenTaxRate, CodedValue } from './coding';
import type { CodingFields } from './coding-batch';
import type { ExportLane, ItemStateView, LaneCounts, RemoteView, Selection } from './export';
import type { IssueView } from './issue';
import type { SortDirection, TransactionFilter, TransactionView } from './transaction';

/** What an export of an open transaction would come to. */
export const gridOutlooks = ['ready', 'blocked', 'nothing-to-do'] as const;
export type GridOutlook = (typeof gridOutlooks)[number];

/**
 * How a transaction stands: what an export would come to while it is open, how far it is once it is on its way.
 * One whose export failed is open again, and `lastExport` tells why.
 */
export const gridStates = [...gridOutlooks, 'queued', 'working', 'in-doubt', 'needs-review', 'exported'] as const;
export type GridState = (typeof gridStates)[number];

/** A field of the lines of a transaction. Where these differ, `mixed` is true and there is neither value nor provenance. */
export interface GridValue<Value> extends CodedValue<Value> {
  readonly mixed: boolean;
}

/** How a transaction is coded, in one row. */
export interface GridCoding {
  /** 1 where it is not split. */
  readonly lines: number;
  /** False when the billing amount changed after it was split. */
  readonly balanced: boolean;
  readonly glAccount: GridValue<ChosenReference>;
  readonly taxRate: GridValue<ChosenTaxRate>;
  readonly costCenter: GridValue<ChosenReference>;
  readonly costUnit: GridValue<ChosenReference>;
  readonly supplier: CodedValue<ChosenReference>;
  readonly receiptNumber: CodedValue<string>;
  /** `yyyy-MM-dd` */
  readonly receiptDate: CodedValue<string>;
  /** `yyyy-MM-dd` */
  readonly serviceDate: CodedValue<string>;
  readonly note: CodedValue<string>;
}

/** The latest attempt to export a transaction over the connection. */
export interface GridExport {
  readonly runId: string;
  readonly itemId: string;
  readonly state: ItemStateView;
  /** UTC instant of its last change. */
  readonly changedAt: string;
  /** Why it waits or failed, where a fault is the reason. */
  readonly fault: IssueView | null;
  /** What stands in the accounting system because of it, with links; in the order it was written. */
  readonly remote: readonly RemoteView[];
}

/** One transaction with everything the grid shows of it. */
export interface GridRow {
  /** Its `revision` belongs into every change. */
  readonly transaction: TransactionView;
  readonly coding: GridCoding;
  /** How many receipts it has. */
  readonly receipts: number;
  readonly lane: ExportLane;
  readonly state: GridState;
  /** Why it is blocked, or why there is nothing to do; `field` of an issue is the one to jump to. Empty while it is ready or on its way. */
  readonly issues: readonly IssueView[];
  readonly lastExport: GridExport | null;
}

/**
 * All conditions must hold; an empty filter matches everything. `text` is looked for in the note and the receipt number,
 * too. What is about lines holds where one line fits.
 */
export interface GridFilter extends TransactionFilter {
  /** Over the connection of the request; without a connection everything is open. */
  readonly lane?: ExportLane;
  /** Transactions that have no value in one of these; `receipt` are those without a receipt. */
  readonly missing?: readonly AccountingField[];
  readonly glAccountId?: string;
  readonly taxRateId?: string;
  readonly supplierId?: string;
  readonly costCenterId?: string;
  readonly costUnitId?: string;
  /** The rule has filled a field, and nobody has changed it since. */
  readonly ruleId?: string;
  /** Of the open ones, those an export would come to this with. Has to be found out row by row: see `GridPage.examined`. */
  readonly outlook?: GridOutlook;
  /** Of the open ones, those with an issue of this code. Has to be found out row by row: see `GridPage.examined`. */
  readonly issue?: string;
}

/**
 * `date` is the booking date, or the day of the transaction where there is none; `amount` has no sign. Accounts and the
 * like go by their number, then by their name, those of a split transaction by its first line. What is empty comes last.
 */
export const gridSorts = [
  'date', 'transactionDate', 'settlementDate', 'amount', 'merchant', 'card', 'cardholder',
  'glAccount', 'taxRate', 'supplier', 'costCenter', 'costUnit', 'receiptNumber', 'receiptDate',
] as const;
export type GridSort = (typeof gridSorts)[number];

/** Query of `GET /api/v1/grid`: the rows from `offset` on. */
export interface GridRequest extends GridFilter {
  /** Whose lanes, requirements and issues count; without one only the required data fields do. */
  readonly connectionId?: string;
  /** `date` when left out. */
  readonly sort?: GridSort;
  /** `desc` when left out. */
  readonly direction?: SortDirection;
  /** Counted from 0; 0 when left out. */
  readonly offset?: number;
  /** 1 to 500; 100 when left out. */
  readonly limit?: number;
}

/** How far a filter by outlook or issue has looked. */
export interface GridExamination {
  /** How many rows that meet the other conditions were looked at, in the order of the sort. */
  readonly rows: number;
  /** False when there are more that nobody has looked at: narrow the filter to find what is among them. */
  readonly complete: boolean;
}

/** Answer of `GET /api/v1/grid`. Nothing is counted for it: see `GridTotals`. */
export interface GridPage {
  readonly rows: readonly GridRow[];
  readonly offset: number;
  /** How many rows there are in all, where this page reaches the last one; null before that. */
  readonly end: number | null;
  /** Set with a filter by outlook or issue only. */
  readonly examined: GridExamination | null;
}

/** What the transactions in one currency come to. */
export interface GridSum {
  readonly count: number;
  /** Of the signed billing amounts. */
  readonly sum: Money;
}

/** Answer of `GET /api/v1/grid/totals`: about all rows that match, not those of a page. */
export interface GridTotals {
  readonly count: number;
  /** One per currency, by its code. */
  readonly sums: readonly GridSum[];
  /** How many rows the same filter would find in each lane. */
  readonly lanes: LaneCounts;
  /** Set with a filter by outlook or issue only. */
  readonly examined: GridExamination | null;
}

/** Body of `POST /api/v1/grid/coding-batches`: values for up to 10,000 selected rows, as one batch that can be undone. */
export interface NewGridCoding extends Selection {
  /** The one the grid was shown for: lanes, outlooks and issues of the filter mean it. */
  readonly connectionId?: string;
  readonly change: CodingFields;
  /** What people call the batch, up to 100 characters. */
  readonly name?: string;
}

/** A column of the grid as somebody arranged it. */
export interface ViewColumn {
  /** The column's name in the grid. */
  readonly id: string;
  readonly hidden: boolean;
  /** In pixels; null for the usual width. */
  readonly width: number | null;
}

/** What a saved view brings back. */
export interface ViewContent {
  readonly filter: GridFilter;
  readonly sort: GridSort;
  readonly direction: SortDirection;
  /** In their order, from the left. Columns that are not named stand where they usually do. */
  readonly columns: readonly ViewColumn[];
}

/** A way of looking at the grid that somebody keeps. Own ones come first, then those that others share, each by name. */
export interface SavedView extends ViewContent {
  readonly id: string;
  readonly name: string;
  /** Everybody in the organization sees it; only its owner changes it. */
  readonly shared: boolean;
  /** Whether it belongs to whoever asks. */
  readonly own: boolean;
  /** UTC instant. */
  readonly changedAt: string;
}

/** Body of `POST /api/v1/views`. */
export interface NewView extends ViewContent {
  /** 1 to 100 characters; nobody has two views of one name. */
  readonly name: string;
  /** False when left out. */
  readonly shared?: boolean;
}

/** Body of `PATCH /api/v1/views/{id}`: what is left out stays. */
export type ViewChange = Partial<NewView>;
