import type { DueBatchOperation } from './walk';

/**
 * Gathered operations in the order they came, no more together than their step takes in one call. What is sent once more
 * because nobody knows what became of it goes alone: where one of them is to blame, the others come through.
 */
export function chunksByStep(batch: readonly DueBatchOperation[]): readonly (readonly DueBatchOperation[])[] {
  const chunks: DueBatchOperation[][] = [];
  const open = new Map<string, DueBatchOperation[]>();
  for (const due of batch) {
    if (isRepeated(due)) {
      chunks.push([due]);
      continue;
    }
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

const isRepeated = ({ record }: DueBatchOperation): boolean => record?.state === 'in-doubt' || record?.state === 'intended';
