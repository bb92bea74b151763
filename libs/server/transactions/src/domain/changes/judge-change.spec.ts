import { isoDate, money } from '@kontor/kernel';
import type { TransactionStatus } from '@kontor/api-contracts';
import { transactionStatuses } from '@kontor/api-contracts';
import fc from 'fast-check';
import type { ParsedTransaction } from '../transaction';
import { judgeChange, type Hold } from './judge-change';

const known: ParsedTransaction = {
  line: 2,
  status: 'booked',
  kind: 'purchase',
  transactionDate: isoDate('2026-03-04'),
  bookingDate: isoDate('2026-03-05'),
  billing: money(-9240, 'EUR'),
  merchant: { name: 'Cloud Host' },
  card: {},
  source: 'kontor',
  sourceId: 'tx-1',
  sourceIdOrigin: 'own',
  contentHash: 'a',
};

const { bookingDate: _none, ...unbooked } = known;
const judge = (from: Partial<ParsedTransaction>, to: Partial<ParsedTransaction>, hold: Hold = 'free') => judgeChange({ ...known, ...from }, { ...known, contentHash: 'b', ...to }, hold);

describe('a row that has come again with other content', () => {
  it.each(transactionStatuses.flatMap((from) => transactionStatuses.map((to) => [from, to] as const)))('moves a %s transaction to %s only forward', (from, to) => {
    const expected: Readonly<Record<TransactionStatus, Readonly<Record<TransactionStatus, string>>>> = {
      pending: { pending: 'changed', booked: 'changed', cancelled: 'changed' },
      booked: { pending: 'unchanged', booked: 'changed', cancelled: 'cancelled' },
      cancelled: { pending: 'unchanged', booked: 'unchanged', cancelled: 'unchanged' },
    };
    expect(judge({ status: from }, { status: to }).verdict).toBe(expected[from][to]);
  });

  it('tells whether the amount of a pending transaction is another one', () => {
    expect(judge({ status: 'pending' }, { billing: money(-9999, 'EUR') })).toMatchObject({ verdict: 'changed', amountChanged: true });
    expect(judge({ status: 'pending' }, { note: 'Team' })).toMatchObject({ verdict: 'changed', amountChanged: false });
  });

  it('never changes amount, currency or days of a booked transaction, whatever it says', () => {
    const rows = fc.record({
      status: fc.constantFrom(...transactionStatuses),
      billing: fc.record({ minor: fc.integer({ min: -3, max: 3 }), code: fc.constantFrom('EUR', 'USD') }).map(({ minor, code }) => money(minor, code)),
      transactionDate: fc.constantFrom(isoDate('2026-03-04'), isoDate('2026-03-05')),
      bookingDate: fc.constantFrom(isoDate('2026-03-05'), isoDate('2026-03-06')),
    });
    fc.assert(
      fc.property(rows, (row) => {
        const verdict = judge({ billing: money(1, 'EUR') }, row);
        if (verdict.verdict !== 'changed') return;
        expect(verdict).toMatchObject({ amountChanged: false, row: { billing: money(1, 'EUR'), transactionDate: '2026-03-04', bookingDate: '2026-03-05' } });
      }),
    );
  });

  it('keeps a booking date it leaves out, and takes over one that was missing', () => {
    expect(judgeChange(known, { ...unbooked, contentHash: 'b' }, 'free')).toMatchObject({ verdict: 'changed', row: { bookingDate: '2026-03-05' } });
    expect(judgeChange(unbooked, { ...known, contentHash: 'b' }, 'free')).toMatchObject({ verdict: 'changed', row: { bookingDate: '2026-03-05' } });
  });

  it.each<Exclude<Hold, 'free'>>(['being-exported', 'already-exported'])('changes nothing while the transaction is %s; what a ledger is told is a conflict, the rest is passed over', (hold) => {
    expect(judge({}, { note: 'Team', settlementDate: isoDate('2026-03-31'), description: 'other' }, hold)).toEqual({ verdict: 'unchanged' });
    const verdict = judge({}, { status: 'cancelled', merchant: { name: 'Other' }, original: money(-1, 'USD') }, hold);
    expect(verdict).toMatchObject({ verdict: 'conflict', reason: { code: hold, details: { day: '2026-03-04', amount: '-92.40 EUR', changes: 'status booked → cancelled, original – → -0.01 USD, merchant Cloud Host → Other' } } });
  });
});
