import { resultOf, taxedLine, type CodedLine, type CodedTransaction, type Issue, type Linked, type Operation, type Plan, type PlanInput, type ReferenceValue } from '@kontor/exporter-contract';
import { absoluteMoney, toDecimal } from '@kontor/kernel';
import type { EntryInput, LedgerSettings, PartnerInput, PaymentInput, ReceiptInput } from './inputs';
import type { LedgerCode } from './messages';

type LedgerOperation =
  | Operation<'ensurePartner', Linked<PartnerInput>>
  | Operation<'createEntry', Linked<EntryInput>>
  | Operation<'attachReceipt', Linked<ReceiptInput>>
  | Operation<'postPayments', Linked<PaymentInput>>;
type Input = PlanInput<LedgerSettings>;
type EntryId = ReceiptInput['entryId'] | ReturnType<typeof resultOf>;

const expenses: readonly CodedTransaction['kind'][] = ['purchase', 'refund', 'fee'];

/** A partner that is new there, one entry, its receipts, its payment; what was written before is left out. */
export function planLedger(input: Input): Plan<LedgerOperation> {
  const { transaction, written } = input;
  if (!expenses.includes(transaction.kind)) return { outcome: 'nothing-to-do', reason: { code: code('LED-no-expense') } };
  const issues = obstacles(input);
  if (issues.length > 0) return { outcome: 'cannot', issues };
  const done = new Map(written.map(({ operation, ref }) => [operation, ref.id]));
  const entryId = done.get('entry') ?? resultOf('entry');
  const operations = [...partner(input), entry(input, done), ...receipts(input, entryId), ...payment(input, entryId)].filter(({ id }) => !done.has(id));
  return operations.length > 0 ? { outcome: 'do', operations } : { outcome: 'nothing-to-do', reason: { code: code('LED-already-written') } };
}

/** An entry is written with every export, so a late receipt is a file on it. */
export function planLateReceipts(input: Input): Plan<LedgerOperation> {
  const done = new Map(input.written.map(({ operation, ref }) => [operation, ref.id]));
  const entryId = done.get('entry');
  const operations = entryId === undefined ? [] : receipts(input, entryId).filter(({ id }) => !done.has(id));
  return operations.length > 0 ? { outcome: 'do', operations } : { outcome: 'nothing-to-do', reason: { code: 'KON-no-late-receipt' } };
}

const code = (known: LedgerCode): LedgerCode => known;

/** A field nobody filled is told in core's words, so that core and plugin name one cause once. */
const missing = (field: 'glAccount' | 'taxRate'): Issue => ({ code: 'KON-missing-field', field, params: { field } });

function obstacles({ transaction, memory }: Input): readonly Issue[] {
  const { lines } = transaction;
  const unknown = lines.flatMap(({ glAccount }) => (glAccount && !glAccount.remoteId ? [glAccount.name] : []));
  return [
    ...(lines.some((line) => !line.glAccount) ? [missing('glAccount')] : []),
    ...(lines.some((line) => !line.taxRate) ? [missing('taxRate')] : []),
    ...unknown.map((name): Issue => ({ code: code('LED-account-unknown'), field: 'glAccount', params: { name } })),
    ...(memory['clearingAccountId'] ? [] : [{ code: code('LED-no-clearing-account') }]),
  ];
}

const partnerId = ({ id }: ReferenceValue): string => `partner:${id}`;

/** One the ledger has lent us is known there. */
const partner = ({ transaction: { supplier } }: Input): readonly LedgerOperation[] =>
  supplier && supplier.remoteId === undefined
    ? [{ id: partnerId(supplier), step: 'ensurePartner', input: { name: supplier.name }, explain: { de: `Partner ${supplier.name}`, en: `Partner ${supplier.name}` } }]
    : [];

function entry({ transaction, settings, naturalKey }: Input, done: ReadonlyMap<string, string>): LedgerOperation {
  const { billing, merchant, note, receiptDate, receiptNumber, supplier, transactionDate } = transaction;
  const gross = toDecimal(absoluteMoney(billing));
  const kind = billing.minor > 0 ? 'credit' : 'expense';
  return {
    id: 'entry',
    step: 'createEntry',
    input: {
      key: naturalKey,
      kind,
      date: receiptDate ?? transactionDate,
      number: receiptNumber ?? naturalKey,
      text: settings.entryText === 'note' ? (note ?? merchant.name) : merchant.name,
      ...(supplier ? { partner: supplier.remoteId ?? done.get(partnerId(supplier)) ?? resultOf(partnerId(supplier)) } : {}),
      currency: billing.currency,
      gross,
      lines: transaction.lines.map(entryLine),
    },
    explain: { de: `Eintrag über ${gross} ${billing.currency}`, en: `Entry of ${gross} ${billing.currency}` },
  };
}

function entryLine(line: CodedLine): EntryInput['lines'][number] {
  const { gross, net, tax } = taxedLine({ ...line, gross: absoluteMoney(line.gross) });
  return { account: line.glAccount?.remoteId ?? '', gross: toDecimal(gross), net: toDecimal(net), tax: toDecimal(tax) };
}

const receipts = ({ transaction }: Input, entryId: EntryId): readonly LedgerOperation[] =>
  transaction.receipts.map(({ id, sha256, fileName }) => ({
    id: `receipt:${id}`,
    step: 'attachReceipt',
    input: { entryId, receiptId: id, sha256 },
    explain: { de: `Beleg ${fileName}`, en: `Receipt ${fileName}` },
  }));

function payment({ transaction, memory, capabilities, naturalKey }: Input, entryId: EntryId): readonly LedgerOperation[] {
  if (!capabilities.includes('payments')) return [];
  const { billing } = transaction;
  return [
    {
      id: 'payment',
      step: 'postPayments',
      input: { key: naturalKey, entryId, account: memory['clearingAccountId'] ?? '', amount: toDecimal(billing), currency: billing.currency },
      explain: { de: `Zahlung ${toDecimal(billing)} ${billing.currency}`, en: `Payment ${toDecimal(billing)} ${billing.currency}` },
      amount: billing,
    },
  ];
}
