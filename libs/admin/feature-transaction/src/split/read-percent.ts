/** Reads `12,5 %` or `12.5%` as basis points; `undefined` where it is no percentage between 0 and 100. */
export function readPercent(text: string): number | undefined {
  const [, digits, fraction = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%$/.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const basisPoints = Number(digits) * 100 + Number(fraction.padEnd(2, '0'));
  return basisPoints > 0 && basisPoints <= 10_000 ? basisPoints : undefined;
}
