import { publicKey } from '../organizations/seed';
import { vendor } from '../testing/samples';
import { detailsIn, idIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('the bank accounts of a contact', () => {
  const sandbox = new SandboxUnderTest();
  const bank = (changes = {}) => ({ accountHolder: 'Kaffee GmbH', bankName: 'Förde Bank', iban: 'DE02120300000000202051', bic: 'BYLADEM1001', ...changes });
  const collection = async () => `/v1/contacts/${await sandbox.made('/v1/contacts', vendor('Kaffee GmbH'))}/bankaccounts`;

  it('are made, listed bare, replaced and deleted, each time with a new version of the contact', async () => {
    const path = await collection();
    expect((await sandbox.get(path)).body).toEqual([]);
    const made = await sandbox.post(path, bank());
    expect(made).toMatchObject({ status: 201, body: { version: 2 } });
    const id = idIn(made);
    expect(made.headers.get('location')).toBe(`${sandbox.url}${path}/${id}`);
    expect((await sandbox.get(path)).body).toEqual([{ id, ...bank(), version: 2 }]);
    expect(await sandbox.put(`${path}/${id}`, bank({ bankName: 'Neue Bank', version: '2' }))).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await sandbox.get(`${path}/${id}/`)).body).toMatchObject({ bankName: 'Neue Bank', version: 3 });
    expect((await sandbox.delete(`${path}/${id}`)).status).toBe(204);
    expect((await sandbox.get(`${path}/${id}`)).status).toBe(404);
  });

  it('are refused when something is missing or old', async () => {
    const path = await collection();
    expect(detailsIn(await sandbox.post(path, bank({ iban: ' ', bic: undefined })))).toEqual(['NOTBLANK iban', 'NOTBLANK bic']);
    const id = idIn(await sandbox.post(path, bank()));
    expect((await sandbox.put(`${path}/${id}`, bank({ version: 1 }))).status).toBe(409);
    expect(detailsIn(await sandbox.put(`${path}/${id}`, bank()))).toEqual(['NOTNULL version']);
  });

  it('are found with their own contact only, and by partners only', async () => {
    const path = await collection();
    const id = idIn(await sandbox.post(path, bank()));
    expect((await sandbox.get(`${await collection()}/${id}`)).status).toBe(404);
    expect((await sandbox.get('/v1/contacts/none/bankaccounts')).status).toBe(404);
    expect((await sandbox.get(path, publicKey)).status).toBe(404);
  });
});
