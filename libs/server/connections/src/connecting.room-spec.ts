import type { ConnectionBegun, ConnectionView, DataFieldView, ExporterView } from '@kontor/api-contracts';
import { anOffice, program, type Office } from '@kontor/server-platform/testing';
import { connectByKey, connected, readConnection, type ConnectionsApp } from './testing';
import { connectionsTestbed } from './testing/connections-testbed';

let app: ConnectionsApp;
let office: Office;
connectionsTestbed('Anschluss GmbH', (testbed) => ({ app, office } = testbed));

const refused = async (body: object, status: number): Promise<object> => (await office.browser.post('/connections', body).expect(status)).body as object;
const listed = async ({ browser }: Office): Promise<readonly ConnectionView[]> => (await browser.get('/connections').expect(200)).body as readonly ConnectionView[];

describe('the accounting systems on offer', () => {
  it.each([
    ['de', 'Ein erdachtes Hauptbuch, an dem gezeigt und geprüft wird.', ['Anmelden', 'Schlüssel'], ['Zahlungen verbuchen', 'Kontostand melden']],
    ['en', 'An imaginary ledger to show and to test with.', ['Sign in', 'Key'], ['Post payments', 'Tell the balance']],
  ])('are told in the language of the reader: %s', async (language, summary, titles, unlocks) => {
    const exporters = (await office.browser.get('/exporters').set('Accept-Language', language).expect(200)).body as readonly ExporterView[];
    expect(exporters.map(({ id, delivery }) => [id, delivery])).toEqual([['ledger', 'api'], ['paper', 'file']]);
    const [ledger] = exporters;
    expect(ledger).toMatchObject({ displayName: 'Ledger', summary, markets: ['DE'], settings: { clearingAccount: { kind: 'text', default: 'Firmenkarte' } } });
    expect(ledger?.auth.map(({ title }) => title)).toEqual(titles);
    expect(ledger?.auth[0]).toMatchObject({ kind: 'oauth2', unlocks, available: true });
  });
});

describe('connecting with a key', () => {
  it('makes a connection to the company whose books the key opens', async () => {
    const company = app.house.company('Nordlicht GmbH');
    const body = (await connectByKey(office, company, { clearingAccount: 'Pliant' }).expect(201)).body as ConnectionBegun;
    expect(body).toMatchObject({
      authorizeUrl: null,
      connection: {
        exporterId: 'ledger',
        authKind: 'api-key',
        state: 'connected',
        company: { id: company.id, name: 'Nordlicht GmbH' },
        settings: { clearingAccount: 'Pliant', entryText: 'merchant' },
        capabilities: ['payments'],
        pausedBecause: null,
        connectedAt: app.clock.now().toISOString(),
        disconnectedAt: null,
      },
    });
    expect(await listed(office)).toEqual([body.connection]);
  });

  it('locks on what the exporter needs, and says why', async () => {
    const { id } = await connected(office, app.house.company('Sperrholz KG'));
    const fields = (await office.browser.get('/data-fields').expect(200)).body as readonly DataFieldView[];
    const glAccount = fields.find(({ field }) => field === 'glAccount');
    expect(glAccount).toMatchObject({ active: true, requiredForExport: true, locks: [{ connectionId: id, kind: 'required', reason: 'Jede Zeile im Ledger hat ein Konto.' }] });
  });

  it('is refused when the ledger refuses the key, and leaves nothing behind', async () => {
    expect(await refused({ exporterId: 'ledger', authKind: 'api-key', apiKey: 'WRONG-PA55' }, 422)).toMatchObject({ code: 'credentials-refused' });
    expect(await listed(office)).toEqual([]);
  });

  it.each([
    ['is away', 'reset-before' as const],
    ['fails', { answer: { status: 503 } }],
    ['asks for patience', { answer: { status: 429 } }],
    ['answers what nobody understands', { answer: { status: 200, body: { id: 7 } } }],
  ])('says so when the ledger %s', async (_case, fate) => {
    const company = app.house.company('Funkloch AG');
    app.house.counter.orders.next(/^\/company$/, [fate]);
    expect((await connectByKey(office, company).expect(502)).body).toMatchObject({ code: 'remote-not-reached' });
    await connectByKey(office, company).expect(201);
  });

  it('overlooks the line break that came along when the key was copied', async () => {
    const { apiKey, ...company } = app.house.company('Zeilenumbruch GmbH');
    await connectByKey(office, { ...company, apiKey: ` ${apiKey}\n` }).expect(201);
  });

  it('is for a program as well', async () => {
    const { token } = (await office.browser.post('/api-tokens', { name: 'Umzug', role: 'admin' }).expect(201)).body as { token: string };
    await connectByKey({ browser: { ...office.browser, ...program(app.server, token) } }, app.house.company('Robotik GmbH')).expect(201);
  });
});

describe('connecting without signing in', () => {
  it('needs no more than the wish', async () => {
    const answer = await office.browser.post('/connections', { exporterId: 'paper', authKind: 'none' }).expect(201);
    expect(answer.body).toMatchObject({ connection: { state: 'connected', authKind: 'none', company: { id: 'paper' } } });
  });
});

describe('a connection that cannot be made', () => {
  it.each<[string, object, number, object]>([
    ['to a system nobody knows', { exporterId: 'abacus', authKind: 'none' }, 404, { code: 'exporter-unknown', about: [] }],
    ['in a way the system does not offer', { exporterId: 'paper', authKind: 'api-key', apiKey: 'x' }, 400, { code: 'auth-kind-not-offered', about: [] }],
    ['with a setting out of bounds', { exporterId: 'ledger', authKind: 'api-key', apiKey: 'x', settings: { clearingAccount: '', entryText: 'haiku' } }, 400, { code: 'settings-refused', about: ['settings.clearingAccount', 'settings.entryText'] }],
    ['with a setting nobody knows', { exporterId: 'ledger', authKind: 'api-key', apiKey: 'x', settings: { colour: 'red' } }, 400, { code: 'settings-refused', about: ['settings.colour'] }],
    ['without a system', { authKind: 'none' }, 400, { code: 'invalid-request', about: ['exporterId'] }],
    ['without a way to sign in', { exporterId: 'ledger' }, 400, { code: 'invalid-request', about: ['authKind'] }],
    ['with a key that is not there', { exporterId: 'ledger', authKind: 'api-key' }, 400, { code: 'invalid-request', about: ['apiKey'] }],
    ['with a key that is empty', { exporterId: 'ledger', authKind: 'api-key', apiKey: '' }, 400, { code: 'invalid-request', about: ['apiKey'] }],
    ['with a key that holds a space', { exporterId: 'ledger', authKind: 'api-key', apiKey: 'a b' }, 400, { code: 'invalid-request', about: ['apiKey'] }],
    ['with settings that are a list', { exporterId: 'paper', authKind: 'none', settings: [] }, 400, { code: 'invalid-request', about: ['settings'] }],
  ])('%s', async (_case, body, status, problem) => {
    const { code, errors = [] } = (await refused(body, status)) as { code: string; errors?: readonly { field: string }[] };
    expect({ code, about: [...new Set(errors.map(({ field }) => field))] }).toEqual(problem);
    expect(app.house.counter.count('GET', /company/)).toBe(app.house.counter.arrivals.length);
  });
});

describe('the same company', () => {
  it('cannot be connected twice, by whichever way of signing in', async () => {
    const company = app.house.company('Doppelt GmbH');
    await connected(office, company);
    expect((await connectByKey(office, company).expect(409)).body).toMatchObject({ code: 'company-already-connected', detail: '„Doppelt GmbH“ ist in dieser Organisation schon verbunden.' });
  });

  it('is connected once when two people connect it in the same moment', async () => {
    const company = app.house.company('Zwilling GmbH');
    const answers = await Promise.all(Array.from({ length: 5 }, () => connectByKey(office, company)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(await listed(office)).toHaveLength(1);
  });

  it('can be connected by another organization, which knows nothing of the first', async () => {
    const [company, other] = [app.house.company('Geteilt GmbH'), await anOffice(app)];
    const [first, second] = [await connected(office, company), await connected(other, company)];
    expect(first.id).not.toBe(second.id);
    expect((await listed(other)).map(({ id }) => id)).toEqual([second.id]);
  });
});

describe('settings', () => {
  it('change where they are named, and stay elsewhere', async () => {
    const { id } = await connected(office, app.house.company('Regler GmbH'), { clearingAccount: 'Karte' });
    await office.browser.patch(`/connections/${id}`, { settings: { entryText: 'note' } }).expect(200);
    expect((await readConnection(office, id)).settings).toEqual({ clearingAccount: 'Karte', entryText: 'note' });
  });

  it.each<[string, object, string]>([
    ['of the wrong kind', { settings: { clearingAccount: 7 } }, 'settings-refused'],
    ['out of bounds', { settings: { clearingAccount: 'x'.repeat(41) } }, 'settings-refused'],
    ['nobody offers', { settings: { entryText: 'haiku' } }, 'settings-refused'],
    ['nobody knows', { settings: { colour: 'red' } }, 'settings-refused'],
    ['that are not there', {}, 'invalid-request'],
    ['beside something else', { settings: {}, state: 'connected' }, 'invalid-request'],
  ])('%s are refused and change nothing', async (_case, body, code) => {
    const { id, settings } = await connected(office, app.house.company('Starr GmbH'));
    expect((await office.browser.patch(`/connections/${id}`, body).expect(400)).body).toMatchObject({ code });
    expect((await readConnection(office, id)).settings).toEqual(settings);
  });

  it('named wrongly are all named in the answer', async () => {
    const { id } = await connected(office, app.house.company('Genau GmbH'));
    const { detail } = (await office.browser.patch(`/connections/${id}`, { settings: { clearingAccount: '', entryText: 'haiku' } }).expect(400)).body as { detail: string };
    expect(detail).toContain('clearingAccount');
    expect(detail).toContain('entryText');
  });
});
