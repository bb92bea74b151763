import { address, type Parameters } from '../addresses';
import { html, type Html } from '../html/html';
import type { Visit } from './visit';

const perPage = 50;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Counted from 1. */
  readonly number: number;
  readonly last: number;
  readonly total: number;
}

/** The page the address asks for, or the nearest there is. */
export function pageOf<Row>({ call }: Visit, rows: readonly Row[], size = perPage): Page<Row> {
  const last = Math.max(1, Math.ceil(rows.length / size));
  const number = Math.min(Math.max(call.query.integer('page') ?? 1, 1), last);
  return { rows: rows.slice((number - 1) * size, number * size), number, last, total: rows.length };
}

/** Says which rows are shown, and leads to the others. */
export function pager<Row>({ texts, format }: Visit, path: string, page: Page<Row>, parameters: Parameters = {}): Html | undefined {
  const { rows, number, last, total } = page;
  if (last === 1) return undefined;
  const first = number === last ? total - rows.length : (number - 1) * rows.length;
  const to = (target: number, text: string) => html`<a href="${address(path, { ...parameters, page: target })}">${text}</a>`;
  return html`<p class="pager"><span>${texts.pager.range(format.count(first + 1), format.count(first + rows.length), format.count(total))}</span>
${number > 1 && to(number - 1, texts.pager.newer)}
${number < last && to(number + 1, texts.pager.older)}</p>`;
}
