import type { NewTransaction } from '@kontor/api-contracts';
import { itemRow } from './item-row';

const item: NewTransaction = { sourceId: 'a', kind: 'purchase', transactionDate: '2026-03-04', billing: { minor: -9240, currency: 'EUR' }, merchant: { name: ' Cloud  Host ' } };
const row = (change: Partial<NewTransaction> = {}) => itemRow('platform', { ...item, ...change }, 1);

describe('an item of a batch', () => {
  it('is booked unless it says otherwise, under a source that no file has', () => {
    expect(row()).toMatchObject({ source: 'api:platform', sourceId: 'a', sourceIdOrigin: 'own', status: 'booked', merchant: { name: 'Cloud Host' }, card: {} });
  });

  it('has its original amount go where the billing amount goes, and a rate of billing units for one original unit', () => {
    expect(row({ original: { minor: 10000, currency: 'USD' }, exchangeRate: '1.0822510822' })).toMatchObject({ original: { minor: -10000, currency: 'USD' }, exchangeRate: '0.924' });
    const same = row({ original: { minor: 9240, currency: 'EUR' }, exchangeRate: '1' });
    expect([same.original, same.exchangeRate]).toEqual([undefined, undefined]);
  });

  it('is the same content however its texts are spaced, and other content when anything a person notices differs', () => {
    expect(row({ merchant: { name: 'Cloud Host' } }).contentHash).toBe(row().contentHash);
    expect(itemRow('other', item, 7).contentHash).toBe(row().contentHash);
    expect(row({ sourceNote: 'Team' }).contentHash).not.toBe(row().contentHash);
  });

  it('leaves out what is only spaces', () => {
    expect(row({ description: '  ', card: { holder: ' ' } })).not.toHaveProperty('description');
  });
});
