import { money } from '@kontor/kernel';
import type { IsoDate } from '@kontor/kernel';
import fc from 'fast-check';
import type { TransactionDraft } from '../transaction';
import { KeyKeeper } from './key-keeper';

const day = (text: string) => text as IsoDate;

const coffee: TransactionDraft = {
  line: 2,
  status: 'booked',
  kind: 'purchase',
  transactionDate: day('2026-03-26'),
  bookingDate: day('2026-03-27'),
  billing: money(-320, 'EUR'),
  merchant: { name: 'Kaffeebar am Markt' },
  card: { last4: '5678' },
};

/** The keys of one file, read from its first row to its last. */
function keysOf(drafts: readonly TransactionDraft[], scope = { source: 'dkb-visa' }): readonly string[] {
  const keeper = new KeyKeeper(scope);
  return drafts.map((draft) => {
    const sealed = keeper.seal(draft);
    if ('reason' in sealed) throw new Error(sealed.reason.sentence.en);
    return sealed.value.sourceId;
  });
}

function likenessOf(draft: TransactionDraft): string | undefined {
  const sealed = new KeyKeeper({ source: 'dkb-visa' }).seal(draft);
  return 'value' in sealed ? sealed.value.likeness : undefined;
}

describe('the key of a row without an id', () => {
  it('is the same in every file that holds the whole day', () => {
    const otherDay = { ...coffee, transactionDate: day('2026-03-25') };
    const [first] = keysOf([coffee]);
    expect(keysOf([otherDay, { ...coffee, line: 99 }])[1]).toBe(first);
  });

  it('keeps two equal-looking purchases of one day apart, in a longer file as in a shorter one', () => {
    const two = keysOf([coffee, coffee]);
    expect(new Set(two).size).toBe(2);
    expect(keysOf([{ ...coffee, transactionDate: day('2026-03-01') }, coffee, coffee]).slice(1)).toEqual(two);
  });

  it('keeps them apart even when they were booked on different days and come in different files', () => {
    const later = { ...coffee, bookingDate: day('2026-03-28') };
    const whole = keysOf([later, coffee]);
    expect(keysOf([coffee])).toEqual([whole[1]]);
    expect(keysOf([later])).toEqual([whole[0]]);
    expect(whole[0]).not.toBe(whole[1]);
  });

  it('does not hang on the order of the file', () => {
    const draft = fc.record({ transactionDate: fc.constantFrom(day('2026-03-25'), day('2026-03-26')), billing: fc.constantFrom(money(-320, 'EUR'), money(-500, 'EUR')) });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (changes) => {
        const drafts = changes.map((change) => ({ ...coffee, ...change }));
        expect([...keysOf(drafts)].sort()).toEqual([...keysOf([...drafts].reverse())].sort());
      }),
    );
  });

  it.each<[string, Partial<TransactionDraft>]>([
    ['amount', { billing: money(-321, 'EUR') }],
    ['currency', { billing: money(-320, 'CHF') }],
    ['day', { transactionDate: day('2026-03-27') }],
    ['card', { card: { last4: '1111' } }],
    ['account', { account: 'DE02120300000000202051' }],
    ['merchant', { merchant: { name: 'Kaffeebar am Dom' } }],
    ['text', { description: 'Cappuccino' }],
    ['purpose', { purpose: 'RE 1' }],
    ['reference of the bank', { bankReference: 'A-1' }],
  ])('is another one for another %s', (_name, change) => {
    expect(keysOf([{ ...coffee, ...change }])).not.toEqual(keysOf([coffee]));
  });

  it.each<[string, Partial<TransactionDraft>]>([
    ['line', { line: 7 }],
    ['note a person added', { note: 'Team' }],
    ['kind the rules gave it', { kind: 'fee' }],
    ['spacing and case of its words', { merchant: { name: ' KAFFEEBAR  am Markt' } }],
  ])('does not change with the %s', (_name, change) => {
    expect(keysOf([{ ...coffee, ...change }])).toEqual(keysOf([coffee]));
  });

  it('is another one for another source or account, as the person who imports says', () => {
    const keys = [{ source: 'dkb-visa' }, { source: 'n26' }, { source: 'n26', account: 'Main' }, { source: 'n26', account: 'Travel' }].map((scope) => keysOf([coffee], scope)[0]);
    expect(new Set(keys).size).toBe(4);
  });

  it('changes when a pending row is booked, while its likeness stays and tells the two belong together', () => {
    const { bookingDate: _none, ...unbooked } = coffee;
    const pending: TransactionDraft = { ...unbooked, status: 'pending' };
    expect(keysOf([pending])).not.toEqual(keysOf([coffee]));
    expect(likenessOf(pending)).toBe(likenessOf(coffee));
    expect(likenessOf({ ...pending, billing: money(-350, 'EUR') })).not.toBe(likenessOf(coffee));
  });

  it('never lets a pending row take the key of a booked one of the same look', () => {
    const { bookingDate: _none, ...unbooked } = coffee;
    const pending: TransactionDraft = { ...unbooked, status: 'pending' };
    const [booked] = keysOf([coffee]);
    expect(keysOf([pending, coffee])[1]).toBe(booked);
    expect(keysOf([coffee, pending])[0]).toBe(booked);
  });
});

describe('the key of a row with an id of its own', () => {
  const own = { ...coffee, ownId: 'tx-1' };

  it('is that id, pending and booked', () => {
    expect(keysOf([own])).toEqual(['tx-1']);
    expect(keysOf([{ ...own, status: 'pending' }])).toEqual(['tx-1']);
  });

  it('is refused the second time in one file, with the line of the first', () => {
    const keeper = new KeyKeeper({ source: 'kontor' });
    keeper.seal(own);
    expect(keeper.seal({ ...own, line: 9 })).toMatchObject({ reason: { code: 'repeated-row', details: { firstLine: '2', id: 'tx-1' } } });
    expect(keeper.seal({ ...own, note: 'other' })).toMatchObject({ reason: { code: 'repeated-id' } });
  });
});

describe('the content hash of a row', () => {
  const hashOf = (draft: TransactionDraft) => {
    const sealed = new KeyKeeper({ source: 'kontor' }).seal(draft);
    return 'value' in sealed ? sealed.value.contentHash : undefined;
  };

  it.each<[string, Partial<TransactionDraft>]>([
    ['status', { status: 'pending' }],
    ['amount', { billing: money(-321, 'EUR') }],
    ['note', { note: 'Team' }],
    ['settlement date', { settlementDate: day('2026-03-31') }],
  ])('changes with the %s', (_name, change) => {
    expect(hashOf({ ...coffee, ...change })).not.toBe(hashOf(coffee));
  });

  it('does not change with line, id and account, which are no content', () => {
    expect(hashOf({ ...coffee, line: 77, ownId: 'x', account: 'y', bankReference: 'z' })).toBe(hashOf(coffee));
  });
});
