import { verdictOn } from './verdict';

const good = { firstRows: 900, longestBlank: 150, mostNodes: 1500, heap: 60_000_000, framesPerSecond: 58 };

it('holds the median of every figure against its bound', () => {
  const { lines, holds } = verdictOn([good, { ...good, firstRows: 9000 }, good]);
  expect(holds).toBe(true);
  expect(lines[0]).toMatch(/^first rows, cold \(ms\) +900 +1500 +0\.60$/);
});

it.each(['firstRows', 'longestBlank', 'mostNodes', 'heap'] as const)('does not hold where %s goes beyond it', (figure) => {
  const beyond = { ...good, [figure]: 1_000_000_000 };
  expect(verdictOn([good, beyond, beyond]).holds).toBe(false);
});
