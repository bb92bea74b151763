import { taxDateOf, type AccountingField, type CodedTransaction, type Issue, type ReferenceValue, type RemoteTraits, type TaxRate } from '@kontor/exporter-contract';
import { isWithin, sumMoney, toDecimal } from '@kontor/kernel';
import type { CoreCode } from './core-messages';

const issue = (code: CoreCode, field: AccountingField | undefined, params: Readonly<Record<string, string>>): Issue =>
  field ? { code, field, params } : { code, params };

/** What must hold for every exporter: sums, living references, rates that are law, receipts the ledger can take. */
export const inconsistencies = (transaction: CodedTransaction, accepted: RemoteTraits['receipts']): readonly Issue[] => [
  ...wrongSum(transaction),
  ...inactiveReferences(transaction),
  ...outdatedRates(transaction),
  ...unacceptableReceipts(transaction, accepted),
];

function wrongSum({ lines, billing }: CodedTransaction): readonly Issue[] {
  const sameCurrency = lines.map((line) => line.gross).filter(({ currency }) => currency === billing.currency);
  const sum = sumMoney(sameCurrency, billing.currency);
  if (sum.minor === billing.minor && sameCurrency.length === lines.length) return [];
  return [issue('KON-lines-do-not-add-up', undefined, { lines: toDecimal(sum), billing: toDecimal(billing) })];
}

function inactiveReferences({ lines, supplier }: CodedTransaction): readonly Issue[] {
  const used: readonly (readonly [AccountingField, ReferenceValue | undefined])[] = [
    ['supplier', supplier],
    ...lines.flatMap(
      ({ glAccount, costCenter, costUnit }) => [['glAccount', glAccount], ['costCenter', costCenter], ['costUnit', costUnit]] as const,
    ),
  ];
  const inactive = used.filter(([, value]) => value?.active === false);
  return uniqueById(inactive).map(([field, value]) => issue('KON-reference-inactive', field, { name: value?.name ?? '' }));
}

const uniqueById = (used: readonly (readonly [AccountingField, ReferenceValue | undefined])[]) => [
  ...new Map(used.map((entry) => [entry[1]?.id, entry])).values(),
];

function outdatedRates(transaction: CodedTransaction): readonly Issue[] {
  const { date } = taxDateOf(transaction);
  const rates = transaction.lines.map((line) => line.taxRate).filter((rate): rate is TaxRate => rate !== undefined);
  const outdated = rates.filter((rate) => !isWithin(date, rate.validFrom, rate.validTo));
  const byId = new Map(outdated.map((rate) => [rate.id, rate]));
  return [...byId.values()].map((rate) => issue('KON-tax-rate-not-valid', 'taxRate', { name: rate.name, date }));
}

/** What the ledger does not take, by the limits the exporter declares. */
export function unacceptableReceipts({ receipts }: CodedTransaction, accepted: RemoteTraits['receipts']): readonly Issue[] {
  const wrongType = receipts
    .filter((receipt) => !accepted.mimeTypes.includes(receipt.mimeType))
    .map(({ fileName, mimeType }) => issue('KON-receipt-type', 'receipt', { file: fileName, type: mimeType, accepted: accepted.mimeTypes.join(', ') }));
  const tooLarge = receipts
    .filter((receipt) => receipt.bytes > accepted.maxBytes)
    .map(({ fileName, bytes }) => issue('KON-receipt-too-large', 'receipt', { file: fileName, bytes: String(bytes), limit: String(accepted.maxBytes) }));
  const tooMany =
    receipts.length > accepted.maxCount
      ? [issue('KON-too-many-receipts', 'receipt', { count: String(receipts.length), limit: String(accepted.maxCount) })]
      : [];
  return [...wrongType, ...tooLarge, ...tooMany];
}
