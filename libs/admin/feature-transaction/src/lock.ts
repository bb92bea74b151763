import type { TransactionExportView, TransactionView } from '@kontor/api-contracts';

/** Why a transaction is not simply changed: it is on its way, it stands in the books, or it is none any more. */
export interface Lock {
  readonly why: 'queued' | 'exported' | 'cancelled';
  /** Where it is on its way to, or stands. */
  readonly displayName: string;
  readonly runId: string | null;
  readonly at: string | null;
}

const lockOf = (why: Lock['why'], { connection, attempts }: TransactionExportView): Lock => {
  const [latest] = attempts;
  return { why, displayName: connection.displayName, runId: latest?.runId ?? null, at: latest?.changedAt ?? null };
};

/** The strongest reason; nobody can get around the queue, but what was exported may be changed by whoever knows that the books stay as they are. */
export function lockOn(transaction: TransactionView, exports: readonly TransactionExportView[]): Lock | undefined {
  const queued = exports.find(({ lane }) => lane === 'queued');
  if (queued) return lockOf('queued', queued);
  if (transaction.status === 'cancelled') return { why: 'cancelled', displayName: '', runId: null, at: null };
  const exported = exports.find(({ lane }) => lane === 'exported');
  return exported && lockOf('exported', exported);
}
