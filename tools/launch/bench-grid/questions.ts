import type { GridPage, GridRequest, GridTotals } from '@kontor/api-contracts';
import type { KontorClient } from '../demo/kontor/kontor-client';
import type { Question } from './latencies';

/** Deep in the grid, where a person gets by dragging the scroll bar. */
const farDown = 60_000;

const address = (path: string, asked: Partial<GridRequest>): string => `${path}?${new URLSearchParams(Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)])).toString()}`;

export interface GridQuestions {
  /** Those that have a limit: what a person waits for when the grid opens or the scroll bar is dragged. */
  readonly limited: readonly Question[];
  readonly others: readonly Question[];
}

/** What people ask of the grid, over a connection. */
export function gridQuestions(client: KontorClient, connectionId: string, glAccountId: string): GridQuestions {
  const rows = (name: string, asked: Partial<GridRequest>): Question => ({ name, ask: () => client.get<GridPage>(address('/grid', { connectionId, lane: 'open', limit: 100, ...asked })) });
  const totals = (name: string, asked: Partial<GridRequest>): Question => ({ name, ask: () => client.get<GridTotals>(address('/grid/totals', { connectionId, lane: 'open', ...asked })) });
  return {
    limited: [rows('first window', {}), rows('jump to row 60,000', { offset: farDown }), rows('jump, by amount', { offset: farDown, sort: 'amount' }), rows('first window, exported', { lane: 'exported' })],
    others: [
      rows('jump, by merchant', { offset: farDown, sort: 'merchant', direction: 'asc' }),
      rows('jump, by cardholder', { offset: farDown, sort: 'cardholder', direction: 'asc' }),
      rows('jump, by GL account', { offset: farDown, sort: 'glAccount', direction: 'asc' }),
      rows('jump, by supplier', { offset: farDown, sort: 'supplier', direction: 'asc' }),
      rows('text, many hits', { text: 'bahn' }),
      rows('text, no hit', { text: 'nowhere to be found' }),
      rows('one GL account', { glAccountId }),
      rows('missing receipt', { missing: ['receipt'] }),
      rows('missing GL account or tax rate', { missing: ['glAccount', 'taxRate'] }),
      rows('jump, missing receipt', { missing: ['receipt'], offset: 20_000 }),
      rows('blocked (row by row)', { outlook: 'blocked' }),
      rows('a rare issue (row by row, 10,000 rows)', { issue: 'KON-crashed' }),
      totals('totals', {}),
      totals('totals, one quarter', { from: '2026-07-01', to: '2026-09-30' }),
      totals('totals, text', { text: 'bahn' }),
    ],
  };
}
