import type { FieldProblem } from '@kontor/server-platform';
import type { LocalizedText } from '@kontor/kernel';
import type { ParsedTransaction } from '../../domain/transaction';

export interface ItemRefusal {
  /** One of `batchRefusals`, or a conflict with what is there. */
  readonly code: string;
  readonly sentence: LocalizedText;
  readonly fields: readonly FieldProblem[];
}

/** An item of a batch: readable, or why not. */
export type BatchItem = { readonly sourceId: string | null } & ({ readonly row: ParsedTransaction } | { readonly refusal: ItemRefusal });
