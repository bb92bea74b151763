/** A month as the address and the server write it: `yyyy-MM`. */
const parts = (month: string): readonly [year: number, month: number] => [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
const written = (date: Date): string => date.toISOString().slice(0, 10);

/** The first and the last day, as the grid's filter takes them. */
export function daysOf(month: string): { readonly from: string; readonly to: string } {
  const [year, number] = parts(month);
  return { from: `${month}-01`, to: written(new Date(Date.UTC(year, number, 0))) };
}

export function monthAfter(month: string, months: number): string {
  const [year, number] = parts(month);
  return written(new Date(Date.UTC(year, number - 1 + months, 1))).slice(0, 7);
}
