import type { CodingView, EInvoiceView, HistoryEntry, IssueView, Page, ReceiptView, TransactionExportView, TransactionReceiptsView, TransactionView } from '@kontor/api-contracts';
import { money } from '@kontor/kernel';

const nothing = { value: null, provenance: null };
const at = '2026-03-05T13:02:00.000Z';

export const aTransaction = (changed: Partial<TransactionView> = {}): TransactionView => ({
  id: 't1',
  revision: 3,
  status: 'booked',
  kind: 'purchase',
  transactionDate: '2026-03-01',
  bookingDate: '2026-03-02',
  settlementDate: null,
  billing: money(-11_900, 'EUR'),
  original: null,
  exchangeRate: null,
  includedFee: null,
  merchant: { name: 'Hotel Lux', countryCode: 'DE', mcc: null },
  card: { last4: '1234', holder: 'Erika Muster' },
  description: null,
  purpose: null,
  sourceNote: null,
  reference: null,
  source: 'cards',
  sourceId: 's1',
  importId: null,
  importLine: null,
  createdAt: at,
  changedAt: at,
  ...changed,
});

export const aCoding = (changed: Partial<CodingView> = {}): CodingView => ({
  transactionId: 't1',
  revision: 3,
  billing: money(-11_900, 'EUR'),
  taxDate: { date: '2026-03-01', by: 'transaction-date' },
  supplier: nothing,
  receiptNumber: nothing,
  receiptDate: nothing,
  serviceDate: nothing,
  note: nothing,
  lines: [
    {
      gross: money(-11_900, 'EUR'),
      glAccount: { value: { id: 'a1', name: 'Reisekosten', number: '4660', active: true }, provenance: { source: 'rule', by: 'r1', because: 'Hotels', empty: null, at } },
      taxRate: { value: { id: 'r7', name: '7 %', basisPoints: 700, treatment: 'included', valid: true }, provenance: null },
      costCenter: nothing,
      costUnit: nothing,
      text: nothing,
    },
  ],
  balanced: true,
  ...changed,
});

export const aReceipt = (changed: Partial<ReceiptView> = {}): ReceiptView => ({ id: 'b1', fileName: 'hotel.xml', mimeType: 'application/xml', bytes: 900, sha256: '0'.repeat(64), uploadedAt: at, transactionIds: ['t1'], ...changed });

export const theReceipts = (...receipts: readonly ReceiptView[]): TransactionReceiptsView => ({ transactionId: 't1', revision: 3, receipts });

export const anExport = (changed: Partial<TransactionExportView> = {}): TransactionExportView => ({
  connection: { id: 'c1', displayName: 'Hauptbuch', company: 'Muster GmbH', state: 'connected' },
  lane: 'open',
  generation: 1,
  attempts: [],
  written: [],
  ...changed,
});

export const anIssue = (changed: Partial<IssueView> = {}): IssueView => ({ code: 'KON-missing', field: 'receiptNumber', title: 'Die Belegnummer fehlt.', cure: 'Tragen Sie sie ein.', who: 'accountant', ...changed });

export const aHistory: Page<HistoryEntry> = {
  items: [
    {
      id: 'h1',
      at,
      actor: { kind: 'user', id: 'u1', name: 'Erika Muster' },
      action: 'transaction.coded',
      title: 'Vorkontierung geändert',
      reason: null,
      changes: [{ field: 'note', label: 'Notiz', before: 'alt', after: 'neu', source: 'manual', because: 'Von Hand' }, { field: 'receiptDate', label: 'Belegdatum', before: null, after: '2026-10-16', source: 'manual', because: null }],
      connectionId: null,
      runId: null,
      itemId: null,
      batchId: 'x1',
    },
  ],
  nextCursor: null,
};

const party = { name: 'Hotel Lux', vatId: 'DE1', taxNumber: null, address: ['Weg 1', '10115 Berlin'], countryCode: 'DE' };

/** 107.00 with 7 % and 12.00 with 20 %, which no rate fits. */
export const anInvoice = (): EInvoiceView => ({
  receiptId: 'b1', attachment: null, syntax: 'ubl', profile: null, kind: 'invoice', typeCode: '380', number: 'R-7', currency: 'EUR',
  issueDate: '2026-03-01', dueDate: null, deliveryDate: null, periodStart: null, periodEnd: null,
  seller: party, buyer: { ...party, name: 'Muster GmbH' }, buyerReference: null, orderReference: null, paymentReference: null, paymentTerms: null, iban: null, notes: [],
  lines: [{ id: '1', name: 'Übernachtung', description: null, quantity: '2', unit: 'DAY', price: '50', net: money(10_000, 'EUR'), taxCategory: 'S', taxPercent: '7' }],
  taxes: [
    { category: 'S', percent: '7', net: money(10_000, 'EUR'), tax: money(700, 'EUR'), exemption: null },
    { category: 'S', percent: '20', net: money(1_000, 'EUR'), tax: money(200, 'EUR'), exemption: null },
  ],
  totals: { lines: null, allowances: null, charges: null, net: money(11_000, 'EUR'), tax: money(900, 'EUR'), gross: money(11_900, 'EUR'), prepaid: null, due: null },
  unreadable: ['dueDate'],
});
