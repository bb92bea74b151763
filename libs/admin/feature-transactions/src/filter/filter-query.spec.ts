import type { GridWish } from './filter-query';
import { countConditions, queryOf, wishOf } from './filter-query';

const everything: GridWish = {
  filter: {
    lane: 'exported',
    text: 'Müller & Söhne',
    dateKind: 'settlement',
    from: '2026-03-01',
    to: '2026-03-31',
    minAmount: 100,
    maxAmount: 25_000,
    merchant: 'Adobe',
    cardLast4: '4711',
    cardholder: 'Erika Muster',
    missing: ['receipt', 'glAccount'],
    glAccountId: 'account-1',
    ruleId: 'rule-1',
    outlook: 'blocked',
    issue: 'KON-missing-field',
  },
  sort: 'merchant',
  direction: 'asc',
  connectionId: 'connection-1',
};

describe('the address of the grid', () => {
  it('holds everything that decides which rows are shown', () => {
    expect(wishOf(queryOf(everything))).toEqual(everything);
  });

  it('is short where nothing is asked for: the open transactions, the newest first', () => {
    const usual: GridWish = { filter: { lane: 'open' }, sort: 'date', direction: 'desc' };
    expect([queryOf(usual), wishOf({})]).toEqual([{}, usual]);
  });

  it('may come from anywhere: what makes no sense is left out', () => {
    const query = { lane: 'attic', from: 'yesterday', minAmount: '-1', missing: 'receipt,beer', sort: 'weight', text: '   ', outlook: 'sunny' };
    expect(wishOf(query)).toEqual({ filter: { lane: 'open', missing: ['receipt'] }, sort: 'date', direction: 'desc' });
  });

  it('understands the short names of other pages', () => {
    expect(wishOf({ import: 'import-1', rule: 'rule-1' }).filter).toMatchObject({ importId: 'import-1', ruleId: 'rule-1' });
  });

  it('counts what narrows the rows, not where one stands or what is being searched', () => {
    expect(countConditions(everything.filter)).toBe(12);
    expect(countConditions({ lane: 'open', text: 'a', dateKind: 'booking' })).toBe(0);
  });
});
