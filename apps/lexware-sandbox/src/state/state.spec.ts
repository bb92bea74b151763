import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from '@kontor/kernel';
import { createSandbox, type RunningSandbox } from '../create-sandbox';
import { nordlichtId, sandboxKey } from '../organizations/seed';
import { SettingsError } from '../settings-error';
import { account, payment, pdf, purchase, vendor } from '../testing/samples';
import { fixedClock } from '../testing/fixed-clock';
import { Subscriber } from '../testing/subscriber';

describe('the state of the sandbox', () => {
  const subscriber = new Subscriber();
  const folder = mkdtempSync(join(tmpdir(), 'lexware-sandbox-'));
  const stateFile = join(folder, 'state');
  const build = (file = stateFile) => createSandbox({ port: 0, rateLimit: false, clock: fixedClock, stateFile: file });
  let running: RunningSandbox | undefined;

  const start = async () => {
    const sandbox = build();
    running = await sandbox.listen();
    return sandbox;
  };
  const stop = async () => {
    const stopping = running;
    running = undefined;
    await stopping?.close();
  };
  const call = async (path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${running?.url}${path}`, { ...sent, headers: { Authorization: `Bearer ${sandboxKey}`, 'Content-Type': 'application/json' } });
    const text = await response.text();
    return (text && text.startsWith('-') ? text : text && JSON.parse(text)) as unknown;
  };
  const made = async (path: string, body: unknown) => ((await call(path, body)) as { id: string }).id;
  const attach = async (voucherId: string) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(pdf())]), 'a.pdf');
    await fetch(`${running?.url}/v1/vouchers/${voucherId}/files`, { method: 'POST', headers: { Authorization: `Bearer ${sandboxKey}` }, body: form });
  };

  afterEach(async () => {
    await stop();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('outlives the process as a whole', async () => {
    const { world } = await start();
    await call('/__sandbox/clock', { standAt: '2026-07-01T08:00:00Z' });
    await call('/__sandbox/behaviour', { staleVoucher: '409' });
    const founded = (await call('/__sandbox/organizations', { companyName: 'Dritte GmbH', apiKey: 'third' })) as { organizationId: string };
    await made('/v1/event-subscriptions', { eventType: 'voucher.created', callbackUrl: subscriber.url });
    const voucherId = await made('/v1/vouchers', purchase());
    await attach(voucherId);
    await call('/v1/transaction-assignment-hint', { voucherId, externalReference: 'txn-1' });
    const accountId = await made('/v1/finance/accounts', account());
    await call('/v1/finance/transactions', [payment(accountId)]);
    const [suggestion] = (await call('/__sandbox/suggestions')) as { id: string }[];
    await call(`/__sandbox/suggestions/${suggestion?.id}/accept`, {});
    const request = { redirectUri: '', challenge: undefined, scopes: ['profile.read'], state: undefined, connectionName: undefined } as const;
    const connection = world.connections.open({ request, organizationId: nordlichtId, userEmail: 'demo', expiresAt: after(world.clock.now(), 1) }, world.clock.now());
    await subscriber.hears(1);
    const places = [`/__sandbox/books/${nordlichtId}`, '/__sandbox/organizations', '/__sandbox/behaviour', '/__sandbox/clock', '/__sandbox/connections', '/__sandbox/subscriptions', '/webhookSignature/public/public_key.pub'];
    const before = await Promise.all(places.map((place) => call(place)));
    await stop();

    const again = await start();
    expect(await Promise.all(places.map((place) => call(place)))).toEqual(before);
    expect(again.world.callerWith('third')?.organizationId).toBe(founded.organizationId);
    expect(again.world.callerWith(connection.accessToken)).toMatchObject({ connectionId: connection.id, scopes: new Set(['profile.read']) });
    const { books } = again.world.organizations.get(nordlichtId);
    expect([...books.files.values()][0]?.bytes.equals(pdf())).toBe(true);
    expect(books.vouchers.numbered('KB-1')).toHaveLength(1);
    expect(books.nextContactNumber('vendor')).toBe(70_004);
    await made('/v1/vouchers', purchase());
    await subscriber.hears(2);
  });

  it('is written down soon after a change, without waiting for the end', async () => {
    await start();
    await call('/v1/contacts', vendor('Written GmbH'));
    while (!readFileSync(stateFile, 'utf8').includes('Written GmbH')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(readdirSync(folder)).toEqual(['state']);
    expect(statSync(stateFile).mode & 0o077).toBe(0);
  });

  it('has the key of the webhooks in it as soon as somebody has seen it', async () => {
    await start();
    const key = await call('/webhookSignature/public/public_key.pub');
    await stop();
    await start();
    expect(await call('/webhookSignature/public/public_key.pub')).toBe(key);
  });

  it('begins anew on a reset', async () => {
    await start();
    await call('/v1/contacts', vendor('Gone GmbH'));
    await call('/__sandbox/reset', {});
    await stop();
    expect(readFileSync(stateFile, 'utf8')).not.toContain('Gone GmbH');
  });

  it.each([
    ['half a file', (text: string) => text.slice(0, text.length / 2)],
    ['a changed letter', (text: string) => text.replace('Nordlicht', 'Nordlight')],
    ['something else', () => '{"version":1}'],
    ['nothing', () => ''],
  ])('is not read from %s, and it is said what to do', async (_name, damage) => {
    await start();
    await stop();
    writeFileSync(stateFile, damage(readFileSync(stateFile, 'utf8')));
    expect(() => build()).toThrow(SettingsError);
    expect(() => build()).toThrow(`${stateFile} is damaged or is no state of this sandbox: delete it to begin anew`);
  });

  it.each([
    ['a folder that is not there', join(folder, 'nowhere', 'state'), 'cannot be written'],
    ['a folder', tmpdir(), 'cannot be read'],
  ])('is not kept in %s, and it is said what to do', async (_name, file, sentence) => {
    const started = (async () => build(file).listen())();
    await expect(started).rejects.toThrow(SettingsError);
    await expect(started).rejects.toThrow(sentence);
  });
});
