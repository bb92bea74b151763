import type { CodedLine, CodedTransaction, PlanInput, ReceiptFile, WrittenOperation } from '@kontor/exporter-contract';
import { isoDate, money, moneyFromDecimal, type JsonObject } from '@kontor/kernel';
import { documents, payments } from '../manifest';
import { memoryKeys, openingBalanceKey } from '../memory';
import type { LexofficeSettings } from '../settings';
import { accounts, companies, rates, suppliers } from './books';

/** A line in short: `["-119.00", "software", "19"]`; a fourth member adds the rest. */
type ShortLine = readonly [gross: string, account: string | null, rate: string | null, more?: Partial<CodedLine>];

/** What a golden file says differently from the usual purchase. */
export interface Given {
  readonly transaction?: Omit<Partial<CodedTransaction>, 'billing' | 'lines' | 'receipts' | 'original'> & { readonly original?: readonly [string, string] };
  readonly currency?: string;
  readonly lines?: readonly ShortLine[];
  readonly receipts?: readonly (Partial<ReceiptFile> & { readonly id: string })[];
  readonly supplier?: string | null;
  readonly company?: string;
  readonly settings?: Partial<LexofficeSettings>;
  readonly capabilities?: readonly string[];
  readonly memory?: Readonly<Record<string, string>>;
  readonly written?: readonly WrittenOperation[];
  /** Members of the usual transaction that are not there. */
  readonly without?: readonly (keyof CodedTransaction)[];
}

export interface PlanCase {
  readonly about: string;
  readonly given: Given;
  readonly plan: JsonObject;
}

export const usualSettings: LexofficeSettings = { clearingAccountName: 'Pliant', accountSystem: 'PaymentProvider', supplierMode: 'find-or-create', movements: false };

export const usualMemory = { [memoryKeys.clearingAccountId]: 'finance-account-1', [memoryKeys.clearingAccountName]: 'Pliant', [openingBalanceKey('finance-account-1')]: '0.00' };

const usualTransaction = {
  id: 'transaction-1',
  revision: 1,
  kind: 'purchase',
  transactionDate: isoDate('2026-03-04'),
  bookingDate: isoDate('2026-03-05'),
  settlementDate: isoDate('2026-03-06'),
  merchant: { name: 'Kaffeerösterei Nordlicht', countryCode: 'DE', mcc: '5499' },
  card: { last4: '4821', holder: 'M. Weber' },
  receiptNumber: 'RE-2026-7',
  receiptDate: isoDate('2026-03-03'),
} as const;

export const usualReceipt: ReceiptFile = { id: 'receipt-1', fileName: 'rechnung.pdf', mimeType: 'application/pdf', bytes: 4096, sha256: 'a'.repeat(64) };

/** The input a golden file describes in short. */
export function planInput(given: Given): PlanInput<LexofficeSettings> {
  return {
    transaction: transactionOf(given),
    company: named(companies, given.company ?? 'usual'),
    settings: { ...usualSettings, ...given.settings },
    memory: given.memory ?? usualMemory,
    capabilities: given.capabilities ?? [documents, payments],
    written: given.written ?? [],
    naturalKey: 'KT-QW7ERTZ2UPASDF3GHJKL',
  };
}

function transactionOf({ transaction = {}, lines = [['-119.00', 'software', '19']], receipts, supplier = 'known', currency = 'EUR', without = [] }: Given): CodedTransaction {
  const { original, ...plain } = transaction;
  const coded = lines.map((line) => lineOf(line, currency));
  const whole: CodedTransaction = {
    ...usualTransaction,
    ...plain,
    ...(original ? { original: moneyFromDecimal(...original) } : {}),
    ...(supplier === null ? {} : { supplier: named(suppliers, supplier) }),
    billing: money(coded.reduce((sum, line) => sum + line.gross.minor, 0), currency),
    lines: coded,
    receipts: (receipts ?? [{ id: usualReceipt.id }]).map((receipt) => ({ ...usualReceipt, ...receipt })),
  };
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !without.includes(name as keyof CodedTransaction))) as unknown as CodedTransaction;
}

const lineOf = ([gross, account, rate, more]: ShortLine, currency: string): CodedLine => ({
  gross: moneyFromDecimal(gross, currency),
  ...(account === null ? {} : { glAccount: named(accounts, account) }),
  ...(rate === null ? {} : { taxRate: named(rates, rate) }),
  ...more,
});

function named<Value>(table: Readonly<Record<string, Value>>, name: string): Value {
  const found = table[name];
  if (found === undefined) throw new Error(`The test books have no "${name}"`);
  return found;
}
