import type { SettingsOf } from '@kontor/exporter-contract';
import type { manifest } from './manifest';

export type LedgerSettings = SettingsOf<typeof manifest.settings>;

/** Whom money was paid to or came from. */
export type PartnerInput = { readonly name: string };

/** Amounts are plain decimals without sign; `kind` says which way the money went. */
export type EntryInput = {
  readonly key: string;
  readonly kind: 'expense' | 'credit';
  readonly date: string;
  readonly number: string;
  readonly text: string;
  readonly partner?: string;
  readonly currency: string;
  readonly gross: string;
  readonly lines: readonly { readonly account: string; readonly gross: string; readonly net: string; readonly tax: string }[];
};

export type ReceiptInput = { readonly entryId: string; readonly receiptId: string; readonly sha256: string };

/** `amount` is signed as the clearing account sees it. */
export type PaymentInput = { readonly key: string; readonly entryId: string; readonly account: string; readonly amount: string; readonly currency: string };
