import type { Pattern } from './pattern';

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** How many states the machine of a pattern has; repetitions of repetitions multiply. */
export function sizeOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'character':
    case 'edge':
      return 1;
    case 'sequence':
      return sum(pattern.parts.map(sizeOf));
    case 'choice':
      return 1 + sum(pattern.options.map(sizeOf));
    case 'repetition':
      return (sizeOf(pattern.part) + 1) * Math.max(1, pattern.most ?? pattern.least + 1);
  }
}
