import { vendor } from '../testing/samples';
import { issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('contacts', () => {
  const sandbox = new SandboxUnderTest();

  const namesFound = async (query: string) => {
    const { body } = await sandbox.get(`/v1/contacts?${query}`);
    return (body as { content: { company?: { name: string }; person?: { lastName: string } }[] }).content.map(({ company, person }) => company?.name ?? person?.lastName);
  };

  it('answer 200 to a creation, with version 1 and the place of the new contact', async () => {
    const received = await sandbox.post('/v1/contacts', vendor('Kaffeerösterei Nordlicht GmbH'));
    expect(received).toMatchObject({ status: 200, body: { version: 1, createdDate: '2026-03-05T10:00:00.000+01:00' } });
    expect(received.headers.get('location')).toBe((received.body as { resourceUri: string }).resourceUri);
  });

  it('get numbers of their own for each role, and come back without dates and empty parts', async () => {
    const id = await sandbox.made('/v1/contacts', vendor('Both KG', { roles: { vendor: {}, customer: {} }, note: '<b>A & B</b>', emailAddresses: { business: ['a@b.example'] } }));
    const { body } = await sandbox.get(`/v1/contacts/${id}`);
    expect(body).toEqual({
      id,
      organizationId: expect.any(String) as string,
      version: 1,
      roles: { customer: { number: 10_001 }, vendor: { number: 70_004 } },
      company: { name: 'Both KG' },
      emailAddresses: { business: ['a@b.example'] },
      note: '<b>A & B</b>',
      archived: false,
    });
  });

  it.each([
    ['no role', { roles: {} }, ['missing_entity roles.customer or roles.vendor']],
    ['neither company nor person', { company: undefined }, ['missing_entity company or person']],
    ['both company and person', { person: { lastName: 'Weber' } }, ['invalid_value company and person']],
    ['a company without a name', { company: { name: ' ' } }, ['missing_entity company.name']],
    ['a person without a last name', { company: undefined, person: { firstName: 'Mia' } }, ['missing_entity person.lastName']],
    ['two billing addresses', { addresses: { billing: [{ countryCode: 'DE' }, { countryCode: 'DE' }] } }, ['invalid_value addresses.billing.size']],
    ['an address without a country', { addresses: { billing: [{ city: 'Kiel' }] } }, ['missing_entity countryCode']],
    ['an unknown country', { addresses: { shipping: [{ countryCode: 'XX' }] } }, ['countrycode_is_not_valid countryCode']],
    ['an empty e-mail address', { emailAddresses: { business: [''] } }, ['invalid_value emailAddresses.business']],
    ['two e-mail addresses of one kind', { emailAddresses: { office: ['a@b.example', 'c@d.example'] } }, ['invalid_value emailAddresses.office.size']],
    ['letters in a phone number', { phoneNumbers: { business: ['ask for Tom'] } }, ['invalid_value phoneNumbers.business']],
    ['a phone number of 31 signs', { phoneNumbers: { mobile: ['0'.repeat(31)] } }, ['invalid_value phoneNumbers.mobile']],
    ['a note of 1001 signs', { note: 'x'.repeat(1_001) }, ['invalid_value note']],
    ['half an e-invoice reference', { xRechnung: { buyerReference: 'B' } }, ['missing_entity xRechnung.vendorNumberAtCustomer']],
    ['no version', { version: undefined }, ['missing_entity version']],
    ['a version other than 0', { version: 1 }, ['invalid_value version']],
    ['several faults at once', { roles: {}, company: undefined }, ['missing_entity roles.customer or roles.vendor', 'missing_entity company or person']],
  ])('with %s are refused', async (_name, changes, issues) => {
    const received = await sandbox.post('/v1/contacts', vendor('Refused GmbH', changes));
    expect(received.status).toBe(406);
    expect(issuesIn(received)).toEqual(issues);
  });

  it('are replaced as a whole, keep their number and do not let themselves be archived', async () => {
    const id = await sandbox.made('/v1/contacts', vendor('Old GmbH', { note: 'to go' }));
    const replaced = await sandbox.put(`/v1/contacts/${id}`, vendor('New GmbH', { version: 1, archived: true }));
    expect(replaced).toMatchObject({ status: 200, body: { version: 2 } });
    const { body } = await sandbox.get(`/v1/contacts/${id}`);
    expect(body).toMatchObject({ version: 2, company: { name: 'New GmbH' }, archived: false, roles: { vendor: { number: 70_004 } } });
    expect(body).not.toHaveProperty('note');
  });

  it('refuse an old version with 406', async () => {
    const id = await sandbox.made('/v1/contacts', vendor('Contended GmbH'));
    await sandbox.put(`/v1/contacts/${id}`, vendor('First', { version: 1 }));
    const received = await sandbox.put(`/v1/contacts/${id}`, vendor('Second', { version: 1 }));
    expect(received).toMatchObject({ status: 406, body: { requestId: received.headers.get('x-amzn-requestid') } });
    expect(issuesIn(received)).toEqual(['invalid_value version']);
  });

  it('that got a second address in the app cannot be written any more', async () => {
    const { content } = (await sandbox.get('/v1/contacts?name=Nordsee')).body as { content: { id: string }[] };
    const received = await sandbox.put(`/v1/contacts/${content[0]?.id}`, vendor('Nordsee', { version: 1 }));
    expect(received.status).toBe(406);
    expect(issuesIn(received)).toEqual(['invalid_value addresses.billing.size']);
  });

  it.each([
    ['name=spedition', ['Nordsee Spedition GmbH']],
    ['name=M%C3%BCller%20%26amp%3B%20S%C3%B6hne', ['Müller & Söhne KG']],
    ['name=M%C3%BCller%20%26%20S%C3%B6hne', []],
    ['name=M_ller', ['Müller & Söhne KG']],
    ['name=B%25Kiel', ['Büromarkt Kiel GmbH']],
    ['name=M%5C_ller', []],
    ['name=Kiel&vendor=false', []],
    ['customer=true', []],
    ['number=70002', ['Müller & Söhne KG']],
    ['vendor=true&size=2', ['Büromarkt Kiel GmbH', 'Müller & Söhne KG']],
    ['vendor=true&size=2&page=1', ['Nordsee Spedition GmbH']],
    ['size=-3&page=-1', ['Büromarkt Kiel GmbH', 'Müller & Söhne KG', 'Nordsee Spedition GmbH']],
    ['nickname=Kiel&size=1', ['Büromarkt Kiel GmbH']],
  ])('are found by %s: %p', async (query, names) => {
    expect(await namesFound(query)).toEqual(names);
  });

  it('are found by the e-mail address of their contact person', async () => {
    await sandbox.made('/v1/contacts', vendor('Hidden GmbH', { company: { name: 'Hidden GmbH', contactPersons: [{ lastName: 'Weber', emailAddress: 'mia.weber@hidden.example' }] } }));
    expect(await namesFound('email=WEBER@hidden')).toEqual(['Hidden GmbH']);
  });

  it.each([
    ['name=ab', 'bad_request_error name'],
    [`email=${'x'.repeat(129)}`, 'bad_request_error email'],
    ['number=seven', 'invalid_value number'],
    ['size=501', 'bad_request_error size'],
  ])('refuse the search %s', async (query, issue) => {
    const received = await sandbox.get(`/v1/contacts?${query}`);
    expect(received.status).toBe(400);
    expect(issuesIn(received)).toEqual([issue]);
  });

  it('say of themselves in pages how they are sorted', async () => {
    expect((await sandbox.get('/v1/contacts?size=2')).body).toMatchObject({
      first: true,
      last: false,
      totalPages: 2,
      totalElements: 3,
      numberOfElements: 2,
      size: 2,
      number: 0,
      sort: [{ property: 'name', direction: 'ASC', ascending: true }],
    });
  });
});
