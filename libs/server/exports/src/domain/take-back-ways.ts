import type { TakeBackWay } from '@kontor/api-contracts';
import type { AccountingExporter } from '@kontor/exporter-contract';
import type { ItemState } from '@kontor/exporter-engine';

/** The living item of a transaction, as far as taking back depends on it. */
export interface LivingItem {
  readonly state: ItemState;
  readonly kind: 'export' | 'elsewhere';
  /** A step was intended for it. */
  readonly begun: boolean;
  /** Receipts are being added to it. */
  readonly lateUnderWay: boolean;
}

/** How a transaction with this living item, or none, can be taken back. */
export function takeBackWay(delivery: AccountingExporter['delivery']['kind'], item: LivingItem | undefined): TakeBackWay {
  if (!item) return 'nothing';
  if (item.state === 'queued' && !item.begun) return 'queue';
  if (item.state !== 'exported' || item.lateUnderWay) return 'under-way';
  if (item.kind === 'elsewhere') return 'mark';
  return delivery === 'file' ? 'file' : 'remote';
}
