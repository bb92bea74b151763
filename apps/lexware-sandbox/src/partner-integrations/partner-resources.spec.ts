import { publicKey, smallBusinessKey } from '../organizations/seed';
import { detailsIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('the organization', () => {
  const sandbox = new SandboxUnderTest();

  it('is told to partners', async () => {
    expect((await sandbox.get('/v1/organization')).body).toMatchObject({
      companyName: 'Nordlicht Handels GmbH',
      address: { city: 'Kiel', countryCode: 'DE' },
      organizationTypeKey: 'LIMITED_COMPANY',
      vatIdentificationNumber: 'DE811907980',
    });
    expect((await sandbox.get('/v1/organization', smallBusinessKey)).body).toMatchObject({ companyName: 'Atelier Klein', organizationTypeKey: 'TRADER', vatIdentificationNumber: null });
    expect((await sandbox.get('/v1/organization', publicKey)).status).toBe(404);
  });
});

describe('the partner integration', () => {
  const sandbox = new SandboxUnderTest();

  it('begins connected, and moves on with its version', async () => {
    expect((await sandbox.get('/v1/partner-integrations')).body).toMatchObject({ status: 'OAUTH_CONNECTED', version: 0, createdDate: '2026-03-05T10:00:00.000+01:00' });
    expect(await sandbox.put('/v1/partner-integrations', { status: 'ACTIVE', version: 0 })).toMatchObject({ status: 200, body: { status: 'ACTIVE', version: 1 } });
    expect((await sandbox.get('/v1/partner-integrations/')).body).toMatchObject({ status: 'ACTIVE', version: 1 });
    expect((await sandbox.put('/v1/partner-integrations', { status: 'ACTIVE', version: 0 })).status).toBe(409);
    expect((await sandbox.get('/v1/partner-integrations', smallBusinessKey)).body).toMatchObject({ version: 0 });
  });

  it('needs status and version', async () => {
    expect(detailsIn(await sandbox.put('/v1/partner-integrations', {}))).toEqual(['NOTBLANK status', 'NOTNULL version']);
  });
});
