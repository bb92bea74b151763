import type { DueBatchOperation } from './walk';

/** Gathered operations in the order they came, no more together than their step takes in one call. */
export function chunksByStep(batch: readonly DueBatchOperation[]): readonly (readonly DueBatchOperation[])[] {
  const chunks: DueBatchOperation[][] = [];
  const open = new Map<string, DueBatchOperation[]>();
  for (const due of batch) {
    const current = open.get(due.operation.step);
    if (current && current.length < due.step.maxItems) current.push(due);
    else {
      const fresh = [due];
      open.set(due.operation.step, fresh);
      chunks.push(fresh);
    }
  }
  return chunks;
}
