import type { NewRule, ReferenceView, RuleView, TaxRateView } from '@kontor/api-contracts';
import { businessDate } from '@kontor/kernel';
import type { DemoRule } from '../../demo-data/demo-receipts';
import { Refusal } from '../../terminal/refusal';
import { allPages } from '../kontor/all-pages';
import type { KontorClient } from '../kontor/kontor-client';

function named<Value extends { readonly id: string; readonly name: string }>(values: readonly Value[], name: string, what: string): string {
  const found = values.find((value) => value.name === name);
  if (!found) throw new Refusal(`There is no ${what} "${name}". Known are: ${values.map((value) => value.name).join(', ')}`);
  return found.id;
}

/** Makes the merchant rules; they fill accounts and tax rates of everything that comes in from now on. */
export async function makeRules(client: KontorClient, rules: readonly DemoRule[]): Promise<number> {
  const accounts = await allPages<ReferenceView>(client, '/gl-accounts?active=true');
  const today = businessDate(new Date(), 'Europe/Berlin');
  const rates = await client.get<readonly TaxRateView[]>(`/tax-rates?active=true&on=${today}`);
  for (const { name, merchant, glAccount, taxRate } of rules) {
    const effects = { glAccountId: named(accounts, glAccount, 'GL account'), taxRate: { by: 'rate', taxRateId: named(rates, taxRate, 'tax rate') } as const };
    const rule: NewRule = { name, conditions: { merchant: { match: 'contains', text: merchant } }, effects };
    await client.post<RuleView>('/rules', rule);
  }
  return rules.length;
}
