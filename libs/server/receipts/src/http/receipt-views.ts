import type { ReceiptView, UploadedFileView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import type { FieldProblem } from '@kontor/server-platform';
import type { PlacedReceipt } from '../application/receipt-finder';
import type { Taken } from '../application/receipt-intake';
import { explainRefusal } from '../domain/refusal-texts';

export const viewOf = ({ receipt, transactionIds }: PlacedReceipt): ReceiptView => ({ ...receipt.toFile(), mimeType: receipt.mimeType, uploadedAt: receipt.uploadedAt.toISOString(), transactionIds });

/** One file of an upload, with its receipt if it became one. */
export function uploadedView(file: Taken, placed: readonly PlacedReceipt[], locale: Locale): UploadedFileView {
  const { fileName, outcome } = file;
  if (outcome === 'refused') return { fileName, outcome, receipt: null, problem: { code: file.refusal, detail: explainRefusal(file.refusal, fileName)[locale] } };
  const found = placed.find(({ receipt }) => receipt.id === file.receipt.id);
  return { fileName, outcome, receipt: found ? viewOf(found) : null, problem: null };
}

/** Why files were refused, as fields of a problem. */
export const refusedFields = (files: readonly Taken[]): readonly FieldProblem[] =>
  files.flatMap((file, index) =>
    file.outcome === 'refused' ? [{ field: `files.${index}`, code: file.refusal, detail: explainRefusal(file.refusal, file.fileName) }] : [],
  );
