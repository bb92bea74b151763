import { accountingFields, taxedLine } from '@kontor/exporter-contract';
import { money, moneyFromDecimal, sumMoney } from '@kontor/kernel';
import { createHash } from 'node:crypto';
import { openDemoReceipt, receiptText } from './a-receipt';
import { aTransaction } from './a-transaction';
import { glAccounts, taxRates } from './references';

describe('building transactions', () => {
  it('begins with a coded purchase of 119.00 EUR with its receipt', () => {
    const purchase = aTransaction().build();
    expect(purchase).toMatchObject({ id: 't1', kind: 'purchase', billing: moneyFromDecimal('-119.00', 'EUR'), receiptNumber: 'RE-2026-t1' });
    expect(purchase.lines.map((line) => taxedLine(line).tax.minor)).toEqual([-1900]);
    expect(purchase.receipts).toHaveLength(1);
  });

  it('never changes the builder it came from', () => {
    const base = aTransaction();
    base.of('5.00').refunded().inUsd().withoutReceipt().pending();
    expect(base.asSubject()).toEqual(aTransaction().asSubject());
  });

  it('turns every amount around for a refund', () => {
    const refund = aTransaction().splitInto({ gross: '100.00' }, { gross: '19.00', taxRate: taxRates.reduced }).inUsd().refunded().build();
    expect([refund.billing.minor, refund.original?.minor, ...refund.lines.map((line) => line.gross.minor)]).toEqual([11900, 12852, 10000, 1900]);
  });

  it('keeps lines and billing amount together to the cent', () => {
    const split = aTransaction().splitInto({ gross: '33.33' }, { gross: '33.33', glAccount: glAccounts.travel }, { gross: '33.34' }).build();
    expect(sumMoney(split.lines.map((line) => line.gross), 'EUR')).toEqual(split.billing);
    expect(aTransaction().of('7.77').build().lines).toMatchObject([{ gross: money(-777, 'EUR') }]);
  });

  it.each(accountingFields)('can leave out %s', (field) => {
    const bare = aTransaction().without(field).build();
    expect(JSON.stringify(bare)).not.toContain(`"${field}":`);
    expect(field === 'receipt' ? bare.receipts : []).toEqual([]);
  });

  it('freezes what it gives', () => {
    const frozen = aTransaction().build();
    expect(Object.isFrozen(frozen) && frozen.lines.every((line) => Object.isFrozen(line) && Object.isFrozen(line.gross))).toBe(true);
  });

  it('describes receipts as they are when opened', async () => {
    for (const { id, sha256, bytes } of aTransaction().withReceipts(2).build().receipts) {
      const opened = await openDemoReceipt(id);
      expect(createHash('sha256').update(opened.bytes).digest('hex')).toBe(sha256);
      expect(opened.bytes).toHaveLength(bytes);
      expect(Buffer.from(opened.bytes).toString('latin1')).toContain(receiptText);
    }
  });
});
