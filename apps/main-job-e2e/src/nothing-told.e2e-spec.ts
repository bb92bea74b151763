import type { ConnectionView, IssuedApiToken, RunView, SessionView, TransactionBatchResult, TransactionView } from '@kontor/api-contracts';
import { allPages, connect, followRun, practiceMonth, startPracticeStack, StopList, type PracticeStack } from '@kontor/launch';

jest.setTimeout(180_000);

/** Every request and every event is logged. What is in doubt is looked up at once. */
const talkative = { KONTOR_LOG_LEVEL: 'trace', KONTOR_SETTLE_SECONDS: '1', KONTOR_LEASE_SECONDS: '4', KONTOR_SWEEP_SECONDS: '2' };

const marks = {
  merchant: 'Merkhändler Zinnober',
  holder: 'Kassandra Karteninhaber',
  note: 'Vertraulich: Abfindung Zinnober',
  receiptNumber: 'ZINNOBER-0815',
  fileName: 'Zinnober-Quittung.pdf',
  receiptText: 'Zinnober steht auf dem Beleg',
  amount: '7391.47',
  wrongPassword: 'ein falsches Zinnober-Kennwort',
} as const;

const stopList = new StopList();
let stack: PracticeStack;
let told = '';
const secrets: Record<string, string> = { ...marks };

const fault = (kind: string, path: string, more: object = {}): Promise<Response> =>
  fetch(`${stack.sandboxUrl}/__sandbox/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ kind, path, calls: 1, ...more }) });

const signIn = (password: string): Promise<Response> =>
  fetch(`${stack.apiUrl}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: stack.signIn.email, password }) });

async function rememberOwnSecrets(): Promise<void> {
  const answer = await signIn(stack.signIn.password);
  secrets['csrf token'] = ((await answer.json()) as SessionView).csrfToken;
  secrets['session cookie'] = /kontor-session=([^;]+)/.exec(answer.headers.getSetCookie().join(';'))?.[1]?.split('.').at(-1) ?? '';
  secrets['password'] = stack.signIn.password;
  secrets['api token'] = (await stack.client.post<IssuedApiToken>('/api-tokens', { name: 'Kartenplattform', role: 'accountant' })).token;
  secrets['client secret'] = stack.environment['KONTOR_EXPORTER_LEXOFFICE_CLIENT_SECRET'] ?? '';
  secrets['key of the secrets'] = stack.environment['KONTOR_SECRET_KEYS']?.split(':').at(-1) ?? '';
}

/** One transaction that carries every mark. */
async function aMarkedTransaction(): Promise<string> {
  const item = { sourceId: 'marked-1', kind: 'purchase', transactionDate: '2026-09-02', bookingDate: '2026-09-03', billing: { minor: -739_147, currency: 'EUR' }, merchant: { name: marks.merchant, countryCode: 'DE' }, card: { last4: '4711', holder: marks.holder } };
  const { items } = await stack.client.post<TransactionBatchResult>('/transactions:batch', { source: 'marked', items: [item] });
  const id = items[0]?.transactionId ?? '';
  const form = new FormData();
  form.set('transactionId', id);
  form.set('files', new Blob([`%PDF-1.7\n% ${marks.receiptText}\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`]), marks.fileName);
  await stack.client.upload('/receipts', form);
  const [coded] = (await allPages<TransactionView>(stack.client, '/transactions')).filter(({ id: other }) => other !== id);
  const { lines } = await stack.client.get<{ readonly lines: readonly { readonly glAccount: { readonly value: { readonly id: string } }; readonly taxRate: { readonly value: { readonly id: string } } }[] }>(`/transactions/${coded?.id}/coding`);
  await stack.client.patch(`/transactions/${id}/coding`, { receiptNumber: marks.receiptNumber, note: marks.note, glAccountId: lines[0]?.glAccount.value.id, taxRateId: lines[0]?.taxRate.value.id });
  return id;
}

beforeAll(async () => {
  stack = await startPracticeStack(stopList, talkative, (text) => (told += text));
  await rememberOwnSecrets();
  const { connection } = await connect(stack.client);
  const ids = [...(await practiceMonth(stack.client, 'told', 2)), await aMarkedTransaction()];
  for (const [kind, path] of [['throttled-in-disguise', '/v1/vouchers'], ['malformed-json', '/v1/vouchers/*/files'], ['unauthorized', '/v1/finance/transactions'], ['timed-out-though-processed', '/v1/contacts']] as const) await fault(kind, path);
  const { runId } = await stack.client.post<RunView>(`/connections/${connection.id}/runs`, { transactionIds: ids });
  await followRun(stack.client, runId, () => undefined);
  await signIn(marks.wrongPassword);
  await stack.client.post('/suppliers', { name: marks.merchant, number: 17 }).catch(() => undefined); // refused: a number is text
  await stack.client.get<ConnectionView>(`/connections/${connection.id}`);
  await stack.client.get(`/transactions?text=${encodeURIComponent(marks.merchant)}`);
});
afterAll(() => stopList.stopAll());

it('the processes say much', () => {
  expect(told.split('\n').length).toBeGreaterThan(60);
  expect(told).toContain('/v1/vouchers');
});

it.each(Object.keys({ ...marks, 'csrf token': '', 'session cookie': '', password: '', 'api token': '', 'client secret': '', 'key of the secrets': '' }))('but nothing of this: %s', (name) => {
  const secret = secrets[name] ?? '';
  expect(secret.length).toBeGreaterThan(5);
  expect(told.split('\n').filter((line) => line.includes(secret))).toEqual([]);
});

it('and no token of the accounting system', () => {
  expect(told.match(/eyJ[\w-]{20,}|[A-Za-z0-9_-]{80,}/g)).toBeNull();
});
