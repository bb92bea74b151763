import { isoDate, money, newId } from '@kontor/kernel';
import type { ParsedTransaction } from '../domain/transaction';
import { Transaction } from './transaction.entity';

const row: ParsedTransaction = {
  line: 2,
  status: 'booked',
  kind: 'purchase',
  transactionDate: isoDate('2026-03-04'),
  billing: money(-9240, 'EUR'),
  merchant: { name: '' },
  card: {},
  source: 'kontor',
  sourceId: 'tx-1',
  sourceIdOrigin: 'own',
  contentHash: 'a',
};

const make = (change: Partial<ParsedTransaction> = {}) => new Transaction(newId(), { ...row, ...change }, { at: new Date(0) });

describe('a transaction', () => {
  it('keeps what its row says', () => {
    expect(make({ bookingDate: isoDate('2026-03-05'), note: 'Team', original: money(-1, 'USD') })).toMatchObject({ revision: 1, bookingDate: '2026-03-05', sourceNote: 'Team', original: { minor: -1, currency: 'USD' }, importLine: null });
  });

  it.each<[string, Partial<ParsedTransaction>]>([
    ['without a source', { source: '' }],
    ['without an id', { sourceId: '' }],
    ['with an id too long for an index', { sourceId: 'x'.repeat(256) }],
    ['with a derived id but no likeness', { sourceIdOrigin: 'derived' }],
    ['with a likeness but an id of its own', { likeness: 'a' }],
    ['whose original amount goes the other way', { original: money(1, 'USD') }],
    ['with an exchange rate of zero', { exchangeRate: '0.00' }],
    ['with half a card number', { card: { last4: '12' } }],
    ['with a country that is no code', { merchant: { name: '', countryCode: 'Germany' } }],
    ['on line zero', { line: 0 }],
  ])('%s is a defect of its reader', (_name, change) => {
    expect(() => make(change)).toThrow('Not a transaction');
  });
});
