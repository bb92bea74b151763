import { nordlichtId } from '../organizations/seed';
import { proofsOf } from '../testing/proofs';
import { account, purchase, vendor } from '../testing/samples';
import { issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { pitfalls } from './pitfalls';

describe('pitfalls of contacts and searches', () => {
  const sandbox = new SandboxUnderTest();
  const { proves, isComplete } = proofsOf(pitfalls.searches);
  const found = async (query: string) => ((await sandbox.get(`/v1/contacts?${query}`)).body as { content: { id: string; company: { name: string } }[] }).content;
  const names = async (query: string) => (await found(query)).map(({ company }) => company.name);
  const listed = async (query: string) => sandbox.get(`/v1/voucherlist?${query}`);

  proves('pitfall 9: a contact with more than one entry in a list cannot be put', async () => {
    const [contact] = await found('name=Nordsee');
    for (const changes of [{}, { addresses: { billing: [{ countryCode: 'DE' }] } }]) {
      const received = await sandbox.put(`/v1/contacts/${contact?.id}`, { ...contact, ...changes });
      expect(received.status).toBe(406);
      expect(issuesIn(received)).toContain('invalid_value addresses.billing.size');
    }
    const emailAddresses = { business: ['a@b.example', 'c@d.example'] };
    expect(issuesIn(await sandbox.post('/v1/contacts', vendor('Two GmbH', { emailAddresses })))).toEqual(['invalid_value emailAddresses.business.size']);
  });

  proves('pitfall 10: searches want HTML encoding, know wildcards and need three characters', async () => {
    await sandbox.made('/v1/contacts', vendor('100% <Bio> AG'));
    const encoded = (text: string) => encodeURIComponent(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect(await names(`name=${encoded('Müller & Söhne')}`)).toEqual(['Müller & Söhne KG']);
    expect(await names(`name=${encodeURIComponent('Müller & Söhne')}`)).toEqual([]);
    expect(await names(`name=${encoded('<Bio>')}`)).toEqual(['100% <Bio> AG']);
    expect(await names('name=M%25S_hne')).toEqual(['Müller & Söhne KG']);
    expect(await names(`name=${encodeURIComponent('100\\%')}`)).toEqual(['100% <Bio> AG']);
    expect(await names(`name=${encodeURIComponent('M\\%S')}`)).toEqual([]);
    expect(await sandbox.get('/v1/contacts?name=AG')).toMatchObject({ status: 400, body: { message: expect.stringContaining('size') as string } });
  });

  proves('pitfall 11: the voucher list wants type and status, plain days, and ignores what it does not know', async () => {
    await sandbox.made('/v1/vouchers', purchase());
    for (const query of ['', 'voucherType=any', 'voucherStatus=any']) expect((await listed(query)).status).toBe(400);
    const any = 'voucherType=any&voucherStatus=any';
    expect((await listed(`${any}&createdDateFrom=2026-03-05T00:00:00.000%2B01:00`)).status).toBe(400);
    expect((await listed(`${any}&createdDateFrom=2026-03-06`)).body).toMatchObject({ totalElements: 0 });
    expect((await listed(`${any}&createdDateFrm=2026-03-06`)).body).toMatchObject({ totalElements: 1 });
  });

  proves('pitfall 12: overdue vouchers appear among the open ones and cannot be combined', async () => {
    await sandbox.made('/v1/vouchers', purchase({ dueDate: '2026-03-04' }));
    const row = { content: [{ voucherStatus: 'overdue' }] };
    expect((await listed('voucherType=any&voucherStatus=open')).body).toMatchObject(row);
    expect((await listed('voucherType=any&voucherStatus=overdue')).body).toMatchObject(row);
    expect((await listed('voucherType=any&voucherStatus=overdue,open')).status).toBe(400);
    await sandbox.made('/v1/vouchers', purchase({ dueDate: '2026-03-05' }));
    expect((await listed('voucherType=any&voucherStatus=overdue')).body).toMatchObject({ totalElements: 1 });
  });

  proves('pitfall 13: an old version is 406 for contacts and 409 for finance accounts', async () => {
    const contact = await sandbox.made('/v1/contacts', vendor('Contended GmbH'));
    const id = await sandbox.made('/v1/finance/accounts', account());
    expect((await sandbox.put(`/v1/contacts/${contact}`, vendor('Late GmbH', { version: 0 }))).status).toBe(406);
    expect((await sandbox.put(`/v1/finance/accounts/${id}`, account({ lockVersion: 7 }))).status).toBe(409);
  });

  proves('pitfall 20: odd phone numbers and empty e-mail addresses are refused', async () => {
    const refusal = async (changes: object) => issuesIn(await sandbox.post('/v1/contacts', vendor('Odd GmbH', { ...changes })));
    expect(await refusal({ phoneNumbers: { business: ['0431 / 123 ext'] } })).toEqual(['invalid_value phoneNumbers.business']);
    expect(await refusal({ phoneNumbers: { business: ['0'.repeat(31)] } })).toEqual(['invalid_value phoneNumbers.business']);
    expect(await refusal({ emailAddresses: { business: [''] } })).toEqual(['invalid_value emailAddresses.business']);
    expect(await refusal({ company: { name: 'Odd GmbH', contactPersons: [{ lastName: 'Weber', emailAddress: '' }] } })).toEqual(['invalid_value company.contactPersons[0].emailAddress']);
    expect(await refusal({ phoneNumbers: { business: ['+49 (431) 123-45'] }, emailAddresses: { business: ['a@b.example'] } })).toEqual([]);
  });

  proves('pitfall 26: searches find archived contacts', async () => {
    const id = await sandbox.made('/v1/contacts', vendor('Bygone GmbH'));
    await sandbox.post(`/__sandbox/books/${nordlichtId}/contacts/${id}`, { archived: true });
    for (const query of ['name=Bygone', 'name=Bygone&vendor=true', 'name=Bygone&archived=false']) expect(await found(query)).toMatchObject([{ id, archived: true }]);
  });

  isComplete();
});
