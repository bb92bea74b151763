import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, moneyFromDecimal, taxIncluded, type JsonObject } from '@kontor/kernel';
import { accountTraits } from '../references/account-traits';
import { accounts } from '../testing/books';
import { planInput, type PlanCase } from '../testing/plan-case';
import type { VoucherInput } from '../steps/voucher-input';
import { plan } from './plan';

const folder = join(__dirname, 'goldens');
const cases = readdirSync(folder).map((file): [string, PlanCase] => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as PlanCase]);

const cents = (decimal: string): number => moneyFromDecimal(decimal, 'EUR').minor;

/** By the account itself, as Lexware goes by it. */
function isOwedByCompany(remoteId: string): boolean {
  const account = Object.values(accounts).find((each) => each.remoteId === remoteId);
  if (!account) throw new Error(`The test books have no account ${remoteId}`);
  return accountTraits(account.attributes).selfAssessedTax !== 'none';
}

describe('a plan', () => {
  it.each(cases)('%s', (_name, { given, plan: expected }) => {
    expect(JSON.parse(JSON.stringify(plan(planInput(given))))).toEqual(expected);
  });

  describe.each(cases)('of %s', (_name, { given }) => {
    const input = planInput(given);
    const planned = plan(input);
    const operations = planned.outcome === 'do' ? planned.operations : [];
    const voucher = operations.find(({ id }) => id === 'document')?.input as VoucherInput | undefined;

    it('is the same JSON every time', () => {
      expect(canonicalJson(plan(planInput(given)))).toBe(canonicalJson(planned));
      expect(JSON.parse(JSON.stringify(planned))).toEqual(planned);
    });

    it('refers only to operations that come before', () => {
      const earlier: string[] = [];
      for (const operation of operations) {
        const used = [...JSON.stringify(operation.input).matchAll(/"\$resultOf":"([^"]+)"/g)].map((match) => match[1]);
        expect(earlier).toEqual(expect.arrayContaining(used));
        earlier.push(operation.id);
      }
    });

    it('books the transaction to the cent, by the formula Lexware checks', () => {
      if (!voucher) return;
      const { billing } = input.transaction;
      expect(cents(voucher.gross)).toBe(Math.abs(billing.minor));
      expect(voucher.items.reduce((sum, { gross }) => sum + cents(gross), 0)).toBe(cents(voucher.gross));
      expect(voucher.items.reduce((sum, { tax }) => sum + cents(tax), 0)).toBe(cents(voucher.tax));
      for (const { account, gross, tax, ratePercent } of voucher.items) {
        const basisPoints = moneyFromDecimal(ratePercent, 'EUR').minor;
        const byFormula = taxIncluded(moneyFromDecimal(gross, 'EUR'), basisPoints).tax.minor;
        expect(cents(tax)).toBe(isOwedByCompany(account) ? 0 : byFormula);
      }
    });

    it('pays what the card was billed, in the same direction', () => {
      const payment = operations.find(({ id }) => id === 'payment');
      if (!payment) return;
      expect(payment.amount).toEqual(input.transaction.billing);
      expect(cents((payment.input as JsonObject)['amount'] as string)).toBe(input.transaction.billing.minor);
    });
  });

  it('is complete once all of it is written', () => {
    for (const [, { given }] of cases) {
      const first = plan(planInput(given));
      if (first.outcome !== 'do') continue;
      const written = first.operations.map(({ id }) => ({ operation: id, ref: { kind: 'x', id: `remote-${id}` } }));
      expect(plan(planInput({ ...given, written: [...(given.written ?? []), ...written] }))).toEqual({ outcome: 'nothing-to-do', reason: { code: 'KON-already-exported' } });
    }
  });
});
