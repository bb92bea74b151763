import type { ConnectionView, DataFieldView, Page, ReferenceView, SetupReportView } from '@kontor/api-contracts';
import type { AccountingExporter } from '@kontor/exporter-contract';
import { paperExporter } from '@kontor/exporter-testkit';
import { type Office } from '@kontor/server-platform/testing';
import { connected, setUp, signedIn, type ConnectionsApp, type HouseCompany } from './testing';
import { connectionsTestbed } from './testing/connections-testbed';

const paper = paperExporter as AccountingExporter;

/** A plugin with a defect. */
const clumsyExporter: AccountingExporter = {
  ...paper,
  manifest: { ...paper.manifest, id: 'clumsy' },
  setup: [
    {
      id: 'stumble',
      title: { de: 'Stolpern', en: 'Stumble' },
      run: async () => {
        throw new TypeError('SECRET-PA55 is not a function');
      },
    },
    { id: 'go-on', title: { de: 'Weitergehen', en: 'Go on' }, run: async () => ({ did: 'unchanged', note: { de: 'Gut.', en: 'Good.' } }) },
  ],
};

let app: ConnectionsApp;
let office: Office;
let company: HouseCompany;
let connection: ConnectionView;
connectionsTestbed('Aufbau GmbH', (testbed) => ({ app, office, company } = testbed), { exporters: [clumsyExporter] });
beforeEach(async () => {
  connection = await connected(office, company);
});

const did = (reports: readonly SetupReportView[]): readonly string[] => reports.map((report) => `${report.hook} ${report.did}`);
const reports = async (language = 'de'): Promise<readonly SetupReportView[]> => (await office.browser.get(`/connections/${connection.id}/set-up`).set('Accept-Language', language).expect(200)).body as readonly SetupReportView[];
const clearingAccounts = (): number => company.ledger.objects()['clearingAccounts'] ?? 0;
const memory = async (): Promise<object | undefined> => (await app.database.asOwner<{ memory: object }>('select memory from connection where id = $1', [connection.id]))[0]?.memory;
/** As if the time had passed after which what is in doubt can be seen. */
const settle = (): Promise<unknown> => app.database.asOwner('update connection set setting_up_until = now() where id = $1', [connection.id]);

describe('setting up a connection', () => {
  it('runs every hook in order and reports on each', async () => {
    expect(did(await setUp(office, connection.id))).toEqual(['clearing-account created', 'gl-accounts changed', 'required-fields unchanged', 'balances passed-over']);
    expect(await memory()).toEqual({ clearingAccountId: company.ledger.books.accounts.at(-1)?.id });
  });

  it('keeps the reports, in the language of whoever reads them', async () => {
    await setUp(office, connection.id);
    expect(await reports()).toMatchObject([{ title: 'Verrechnungskonto', note: 'Das Konto Firmenkarte wurde angelegt.', fault: null, ranAt: app.clock.now().toISOString() }, {}, {}, { note: 'Mit einem Schlüssel nicht möglich.' }]);
    expect(await reports('en')).toMatchObject([{ title: 'Clearing account', note: 'The account Firmenkarte was created.' }, {}, {}, { note: 'Not possible with a key.' }]);
  });

  it('has nothing to report before it ran', async () => {
    expect(await reports()).toEqual([]);
  });

  it('offers what signing in unlocks', async () => {
    const other = app.house.company('Alles GmbH');
    expect(did(await setUp(office, (await signedIn(office, other)).id)).at(-1)).toBe('balances unchanged');
  });

  it('brings in the accounts of the ledger and switches off all others', async () => {
    const mine = (await office.browser.post('/gl-accounts', { name: 'Eigenes Konto', number: '9999' }).expect(201)).body as ReferenceView;
    await setUp(office, connection.id);
    const { items } = (await office.browser.get('/gl-accounts?limit=200').expect(200)).body as Page<ReferenceView>;
    expect(items.filter(({ active }) => active).map(({ number }) => number).sort()).toEqual(['4650', '4660', '4964', '4970']);
    expect(items.filter(({ active }) => !active).map(({ id }) => id)).toEqual([mine.id]);
    expect(items.find(({ number }) => number === '4964')?.links).toEqual([{ connectionId: connection.id, remoteId: 'remote-4964', present: true }]);
  });

  it('makes the fields required', async () => {
    await setUp(office, connection.id);
    const fields = (await office.browser.get('/data-fields').expect(200)).body as readonly DataFieldView[];
    expect(fields.filter(({ setting }) => setting.requiredForExport).map(({ field }) => field).sort()).toEqual(['glAccount', 'taxRate']);
  });

  it('uses the account that is there, by the name the person chose', async () => {
    company.ledger.books.accounts.push({ id: 'their-own', name: 'Pliant', number: '', kind: 'clearing', locked: false });
    await office.browser.patch(`/connections/${connection.id}`, { settings: { clearingAccount: 'Pliant' } }).expect(200);
    expect(did(await setUp(office, connection.id))[0]).toBe('clearing-account reused');
    expect(await memory()).toEqual({ clearingAccountId: 'their-own' });
  });
});

describe('setting up once more', () => {
  it('changes nothing', async () => {
    await setUp(office, connection.id);
    const before = await memory();
    expect(did(await setUp(office, connection.id))).toEqual(['clearing-account reused', 'gl-accounts unchanged', 'required-fields unchanged', 'balances passed-over']);
    expect([clearingAccounts(), await memory()]).toEqual([1, before]);
    expect(await reports()).toHaveLength(4);
  });

  it('waits until the first is through', async () => {
    const held = app.house.counter.orders.hold(/^\/accounts$/);
    const first = setUp(office, connection.id);
    await held.arrived;
    const answer = await office.browser.post(`/connections/${connection.id}/set-up`).expect(409);
    expect(answer.body).toMatchObject({ code: 'set-up-running' });
    expect(Number(answer.get('Retry-After'))).toBeGreaterThan(0);
    held.release();
    expect(did(await first)[0]).toBe('clearing-account created');
    await setUp(office, connection.id);
    expect(clearingAccounts()).toBe(1);
  });
});

describe('a hook that fails', () => {
  it('names the fault and does not stop the others', async () => {
    app.house.counter.orders.next(/^\/accounts$/, [{ answer: { status: 406, body: { code: 'invalid' } } }], 'POST');
    const [first, ...others] = await setUp(office, connection.id);
    expect(first).toMatchObject({ did: 'failed', fault: { code: 'LED-refused', title: 'Das Ledger weist den Eintrag zurück.', who: 'accountant' } });
    expect(did(others)).toEqual(['gl-accounts changed', 'required-fields unchanged', 'balances passed-over']);
    expect(did(await setUp(office, connection.id))[0]).toBe('clearing-account created');
    expect((await reports())[0]).toMatchObject({ did: 'created', fault: null });
  });

  it('with its outcome in doubt lets nobody try again before it can be seen', async () => {
    app.house.counter.orders.next(/^\/accounts$/, ['reset-after'], 'POST');
    expect((await setUp(office, connection.id))[0]).toMatchObject({ did: 'failed', fault: { code: 'KON-remote-reset' } });
    const answer = await office.browser.post(`/connections/${connection.id}/set-up`).expect(409);
    expect(answer.body).toMatchObject({ code: 'set-up-running', cure: expect.stringMatching(/in (49|50) Sekunden/) as string });
    await settle();
    expect(did(await setUp(office, connection.id))[0]).toBe('clearing-account reused');
    expect(clearingAccounts()).toBe(1);
  });

  it('because of a defect says so without details, and the log has them', async () => {
    const begun = (await office.browser.post('/connections', { exporterId: 'clumsy', authKind: 'none' }).expect(201)).body as { connection: ConnectionView };
    const [first, second] = await setUp(office, begun.connection.id);
    expect(first).toMatchObject({ hook: 'stumble', did: 'failed', fault: { code: 'KON-defect' } });
    expect(JSON.stringify(first)).not.toContain('SECRET');
    expect(second).toMatchObject({ hook: 'go-on', did: 'unchanged' });
    expect(app.log.text).toContain('set-up hook failed');
  });

  it('because the person must sign in again says so', async () => {
    app.house.withdrawKey(company);
    expect(await setUp(office, connection.id)).toMatchObject([{ did: 'failed', fault: { code: 'LED-signed-out', who: 'admin' } }, { did: 'failed' }, { did: 'unchanged' }, {}]);
  });
});

it('a disconnected connection is not set up', async () => {
  await office.browser.post(`/connections/${connection.id}/disconnect`).expect(200);
  expect((await office.browser.post(`/connections/${connection.id}/set-up`).expect(409)).body).toMatchObject({ code: 'connection-state' });
});
