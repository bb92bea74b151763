import { createHash } from 'node:crypto';
import { RemoteReader, type RemoteJson, type RemoteRequest } from '@kontor/exporter-contract';
import { moneyFromDecimal } from '@kontor/kernel';
import type { LedgerBooks } from './ledger-books';

/** What the ledger answers, before anything happens to the answer on its way. */
export interface LedgerAnswer {
  readonly status: number;
  readonly body?: RemoteJson;
}

/** One request at the counter. Times in milliseconds since the epoch. */
interface Call {
  readonly request: RemoteRequest;
  readonly books: LedgerBooks;
  readonly now: number;
  readonly visibleFrom: number;
}
type Handler = (call: Call, id: string) => LedgerAnswer;

const pageSize = 2;

const refuse = (code: string, status = 406): LedgerAnswer => ({ status, body: { code } });
const made = (id: string): LedgerAnswer => ({ status: 201, body: { id } });
const bodyOf = ({ request }: Call): RemoteReader => RemoteReader.of(request.json);
const queryOf = ({ request }: Call, name: string): string => String(request.query?.[name] ?? '');

const readCompany: Handler = () => ({ status: 200, body: { id: 'company-muster', name: 'Muster Werkzeugbau GmbH' } });

const listAccounts: Handler = (call) => {
  const all = call.books.accounts.filter(({ kind, locked }) => kind === queryOf(call, 'kind') && !locked);
  const page = Number(queryOf(call, 'page') || '0');
  const items = all.slice(page * pageSize, (page + 1) * pageSize).map(({ id, name, number }) => ({ id, name, number }));
  return { status: 200, body: { items, ...((page + 1) * pageSize < all.length ? { next: String(page + 1) } : {}) } };
};

const openAccount: Handler = (call) => {
  const id = call.books.newId('account');
  call.books.accounts.push({ id, name: bodyOf(call).text('name'), number: '', kind: 'clearing', locked: false });
  return made(id);
};

const addPartner: Handler = (call) => {
  const id = call.books.newId('partner');
  call.books.partners.push({ id, name: bodyOf(call).text('name'), visibleFrom: call.visibleFrom });
  return made(id);
};

const searchPartners: Handler = (call) => {
  const name = queryOf(call, 'name');
  const found = call.books.partners.filter((partner) => partner.name === name && partner.visibleFrom <= call.now);
  return { status: 200, body: { items: found.map(({ id }) => ({ id })) } };
};

const writeEntry: Handler = (call) => {
  const { books, visibleFrom } = call;
  const body = bodyOf(call);
  const lines = body.objects('lines');
  const accounts = lines.map((line) => books.accounts.find(({ id }) => id === line.text('account')));
  const cents = (decimal: string): number => moneyFromDecimal(decimal, body.text('currency')).minor;
  if (cents(body.text('gross')) !== lines.reduce((sum, line) => sum + cents(line.text('gross')), 0)) return refuse('invalid');
  if (lines.some((line) => cents(line.text('net')) + cents(line.text('tax')) !== cents(line.text('gross')))) return refuse('invalid');
  if (accounts.some((account) => !account || account.locked)) return refuse('account-locked');
  if (books.closedMonths.has(body.text('date').slice(0, 7))) return refuse('period-closed');
  const id = books.newId('entry');
  const told = { key: body.text('key'), kind: body.text('kind'), gross: body.text('gross'), currency: body.text('currency') };
  books.entries.push({ id, visibleFrom, ...told, confirmed: false });
  return made(id);
};

const searchEntries: Handler = (call) => {
  const key = queryOf(call, 'key');
  const found = call.books.entries.filter((entry) => entry.key === key && entry.visibleFrom <= call.now);
  return { status: 200, body: { items: found.map(({ id }) => ({ id })) } };
};

const readEntry: Handler = ({ books, now }, entryId) => {
  const entry = books.entries.find(({ id }) => id === entryId);
  if (!entry) return { status: 404 };
  const receipts = books.receipts.filter((receipt) => receipt.entryId === entryId && receipt.visibleFrom <= now);
  const { id, kind, gross, currency, confirmed } = entry;
  return { status: 200, body: { id, kind, gross, currency, confirmed, receipts: receipts.map((receipt) => ({ id: receipt.id, sha256: receipt.sha256 })) } };
};

const addReceipt: Handler = ({ request, books, visibleFrom }, entryId) => {
  const [file] = request.files ?? [];
  if (!file || !books.entries.some(({ id }) => id === entryId)) return refuse('invalid');
  const id = books.newId('receipt');
  books.receipts.push({ id, visibleFrom, entryId, sha256: createHash('sha256').update(file.bytes).digest('hex') });
  return made(id);
};

const writePayments: Handler = (call) => {
  const payments = bodyOf(call).objects('payments');
  if (payments.some((payment) => !call.books.entries.some(({ id }) => id === payment.text('entryId')))) return refuse('invalid');
  const ids = payments.map((payment) => {
    const id = call.books.newId('payment');
    const { visibleFrom } = call;
    call.books.payments.push({ id, visibleFrom, key: payment.text('key'), entryId: payment.text('entryId'), amount: payment.text('amount') });
    return [payment.text('key'), id] as const;
  });
  return { status: 201, body: { ids: Object.fromEntries(ids) } };
};

const searchPayments: Handler = (call) => {
  const key = queryOf(call, 'key');
  const found = call.books.payments.filter((payment) => payment.key === key && payment.visibleFrom <= call.now);
  return { status: 200, body: { items: found.map(({ id }) => ({ id })) } };
};

const setBalance: Handler = (call, id) => {
  call.books.balances.set(id, bodyOf(call).texts('amounts'));
  return { status: 204 };
};

const routes: readonly (readonly [method: RemoteRequest['method'], path: RegExp, handler: Handler])[] = [
  ['GET', /^\/company$/, readCompany],
  ['GET', /^\/accounts$/, listAccounts],
  ['POST', /^\/accounts$/, openAccount],
  ['PUT', /^\/accounts\/([^/]+)\/balance$/, setBalance],
  ['POST', /^\/partners$/, addPartner],
  ['GET', /^\/partners$/, searchPartners],
  ['POST', /^\/entries$/, writeEntry],
  ['GET', /^\/entries$/, searchEntries],
  ['GET', /^\/entries\/([^/]+)$/, readEntry],
  ['POST', /^\/entries\/([^/]+)\/receipts$/, addReceipt],
  ['POST', /^\/payments$/, writePayments],
  ['GET', /^\/payments$/, searchPayments],
];

/** Does what a request asks for, all of it or nothing. */
export function serve(books: LedgerBooks, request: RemoteRequest, now: number, readLag: number): LedgerAnswer {
  for (const [method, path, handler] of routes) {
    const match = path.exec(request.path);
    if (method === request.method && match) return handler({ request, books, now, visibleFrom: now + readLag }, match[1] ?? '');
  }
  return { status: 404 };
}
