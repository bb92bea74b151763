import { atelierKleinId, nordlichtId } from '../organizations/seed';
import { account, invoiceXml, payment, pdf, png, purchase, vendor } from '../testing/samples';
import { idIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { ledgerAddress, voucherAddress } from './addresses';
import { Browser } from './testing/browser';

describe('the pages with the books of an organization', () => {
  const sandbox = new SandboxUnderTest();
  const browser = new Browser(sandbox);
  const page = (section: 'vouchers' | 'bank' | 'suggestions' | 'contacts', query = '') => browser.read(`${ledgerAddress(nordlichtId, section)}${query}`);

  const hinted = async () => {
    const voucherId = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.post('/v1/transaction-assignment-hint', { voucherId, externalReference: 'txn-1' });
    await sandbox.made('/v1/finance/transactions', [payment(await sandbox.made('/v1/finance/accounts', account()))]);
    const [suggestion] = (await sandbox.get('/__sandbox/suggestions')).body as { id: string }[];
    return { voucherId, decide: `${ledgerAddress(nordlichtId, 'suggestions')}/${suggestion?.id}` };
  };

  it('begin with the organizations, and need no key', async () => {
    await sandbox.made('/v1/vouchers', purchase());
    expect(await browser.read('/__sandbox/')).toMatch(/Nordlicht Handels GmbH books net 1 vouchers 0 payments 0 suggestions waiting 3 contacts.* Atelier Klein small business 0 vouchers/);
  });

  it('are found from the bare address', async () => {
    const received = await browser.open('/');
    expect([received.status, received.headers.get('location')]).toEqual([302, '/__sandbox/']);
  });

  it('say how empty books are filled', async () => {
    expect(await page('vouchers')).toContain('No vouchers yet. They come with POST /v1/vouchers');
    expect(await page('bank')).toMatch(/No account yet.*No payments yet/);
    expect(await page('suggestions')).toMatch(/Nothing waits.*Nothing has been decided yet/);
  });

  it('list vouchers, the newest first', async () => {
    for (const voucherNumber of ['KB-1', 'KB-2']) await sandbox.made('/v1/vouchers', purchase({ voucherNumber, dueDate: '2026-03-31' }));
    expect(await page('vouchers')).toMatch(/KB-2 4 Mar 2026 Collective supplier expense open €119\.00 €119\.00 0 KB-1/);
  });

  it('narrow vouchers down by status, number and contact', async () => {
    const contactId = await sandbox.made('/v1/contacts', vendor('Rösterei'));
    await sandbox.made('/v1/vouchers', purchase({ voucherNumber: 'A', dueDate: '2026-03-31', useCollectiveContact: false, contactId }));
    await sandbox.made('/v1/vouchers', purchase({ voucherNumber: 'B' }));
    await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' });
    expect(await page('vouchers', '?status=open&find=r%C3%B6st')).toMatch(/A 4 Mar 2026 Rösterei/);
    expect(await page('vouchers', '?status=blank')).not.toContain('Rösterei');
    expect(await page('vouchers', '?status=overdue&find=COLL')).toMatch(/B 4 Mar 2026 Collective/);
    expect(await page('vouchers', '?find=nobody')).toContain('No voucher fits.');
  });

  it('show fifty vouchers at a time, and say so', async () => {
    for (let count = 1; count <= 51; count += 1) await sandbox.made('/v1/vouchers', purchase({ voucherNumber: `N-${count}` }));
    expect(await page('vouchers')).toMatch(/N-51 .* N-2 .* 1 to 50 of 51 Next page/);
    expect(await page('vouchers', '?page=2')).toMatch(/N-1 .* 51 to 51 of 51 Previous page/);
    expect(await page('vouchers', '?page=99')).toContain('51 to 51 of 51');
  });

  it('show a voucher with its items, in the language of the reader', async () => {
    const path = voucherAddress(nordlichtId, await sandbox.made('/v1/vouchers', purchase({ remark: 'Papier', dueDate: '2026-03-31' })));
    expect(await browser.read(path)).toMatch(/Voucher KB-1 open Contact Collective supplier .* Gross €119\.00 VAT €19\.00 Open €119\.00 Remark Papier .* Bürobedarf €119\.00 19 % €19\.00/);
    expect(await new Browser(sandbox, 'de-DE,en;q=0.5').read(path)).toMatch(/Beleg KB-1 offen Kontakt Sammellieferant .* Belegdatum 04\.03\.2026 .* Brutto 119,00 €/);
  });

  it('let a confirmed payment pay the voucher', async () => {
    const { voucherId, decide } = await hinted();
    expect(await page('suggestions')).toMatch(/Payment Amount -€119\.00 .* Voucher Gross €119\.00 .* Confirm Reject/);
    expect(await browser.submit(`${decide}/confirm`)).toContain('Confirmed: the payment is assigned.');
    expect((await sandbox.get(`/v1/payments/${voucherId}`)).body).toMatchObject({ voucherStatus: 'paid', openAmount: 0 });
    expect(await browser.read(voucherAddress(nordlichtId, voucherId))).toMatch(/Voucher KB-1 paid .* Open €0\.00 .* 5 Mar 2026 Büromarkt Kiel txn-1 €119\.00/);
    expect(await page('bank')).toMatch(/Büromarkt Kiel txn-1 -€119\.00 €0\.00 assigned KB-1/);
    expect(await page('suggestions')).toMatch(/Nothing waits.*Büromarkt Kiel -€119\.00 KB-1 confirmed/);
  });

  it('lead back to the page a decision was made on', async () => {
    const { voucherId, decide } = await hinted();
    expect(await browser.submit(`${decide}/reject`, {}, voucherAddress(nordlichtId, voucherId))).toMatch(/The suggestion is rejected\. .* Voucher KB-1/);
    expect(await browser.submit(`${decide}/confirm`)).toContain('This suggestion was decided before.');
    expect((await sandbox.get(`/v1/payments/${voucherId}`)).body).toMatchObject({ voucherStatus: 'open' });
  });

  it('list the invoices that were written in the app below the vouchers', async () => {
    expect(await page('vouchers')).not.toContain('Invoices');
    await sandbox.post(`/__sandbox/books/${nordlichtId}/invoices`, { totalAmount: 250, contactName: 'Käufer AG' });
    expect(await page('vouchers')).toMatch(/No vouchers yet.*Invoices .* no number 5 Mar 2026 Käufer AG draft €250\.00/);
  });

  it('list contacts with their numbers', async () => {
    await sandbox.made('/v1/contacts', vendor('Rösterei'));
    expect(await page('contacts')).toMatch(/Rösterei Vendor 70004 1 Nordsee Spedition GmbH Vendor 70003 Am Kai 3, 27568 Bremerhaven, DE/);
    expect(await page('contacts', '?find=SPED')).not.toContain('Rösterei');
  });

  it('take what programs wrote for text, never for markup', async () => {
    await sandbox.made('/v1/contacts', vendor('<img src=x onerror=alert(1)>'));
    await sandbox.made('/v1/vouchers', purchase({ voucherNumber: '"><script>alert(1)</script>' }));
    const shown = await Promise.all((['contacts', 'vouchers'] as const).map((section) => browser.open(`${ledgerAddress(nordlichtId, section)}?find=%22%3E%3Cscript&status=%22%3E%3Cb`)));
    for (const { body } of [...shown, await browser.open(ledgerAddress(nordlichtId, 'contacts')), await browser.open(ledgerAddress(nordlichtId, 'vouchers'))]) {
      expect(body).not.toMatch(/<script|<img src=x|<b[ >]"/);
    }
  });

  it('show files as what they are', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    const files = `/__sandbox/page/organizations/${nordlichtId}/files`;
    const attach = async (name: string, bytes: Buffer) => idIn(await sandbox.upload(`/v1/vouchers/${id}/files`, name, bytes));
    const [receipt, photo, xml] = [await attach('a.pdf', pdf()), await attach('b.png', png(200)), await attach('c.xml', invoiceXml)];
    const { body } = await browser.open(voucherAddress(nordlichtId, id));
    expect(body).toContain(`<object type="application/pdf" data="${files}/${receipt}`);
    expect(body).toContain(`<img src="${files}/${photo}" alt="b.png">`);
    expect(body).toContain('<pre>&lt;?xml version=');
    const types = await Promise.all([receipt, photo, xml].map(async (file) => (await browser.open(`${files}/${file}`)).headers));
    expect(types.map((headers) => [headers.get('content-type'), headers.get('x-content-type-options')])).toEqual([
      ['application/pdf', 'nosniff'],
      ['image/png', 'nosniff'],
      ['text/plain;charset=UTF-8', 'nosniff'],
    ]);
  });

  it('keep the books of one organization out of those of another', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    const file = idIn(await sandbox.upload(`/v1/vouchers/${id}/files`, 'a.pdf', pdf()));
    for (const path of [voucherAddress(atelierKleinId, id), `/__sandbox/page/organizations/${atelierKleinId}/files/${file}`, ledgerAddress('unknown', 'bank')]) {
      const received = await browser.open(path);
      expect([received.status, String(received.body).includes('There is no such thing here')]).toEqual([404, true]);
    }
  });

  it('are where the links of programs into the app lead', async () => {
    const voucherId = await sandbox.made('/v1/vouchers', purchase());
    const contactId = await sandbox.made('/v1/contacts', vendor('Rösterei & Söhne'));
    const leadsTo = async (path: string) => (await browser.open(path)).headers.get('location');
    expect(await leadsTo(`/permalink/vouchers/view/${voucherId}`)).toBe(voucherAddress(nordlichtId, voucherId));
    expect(await leadsTo(`/permalink/vouchers/edit/${voucherId}`)).toBe(voucherAddress(nordlichtId, voucherId));
    expect(await browser.read((await leadsTo(`/permalink/contacts/view/${contactId}`)) ?? '')).toContain('Rösterei & Söhne Vendor 70004');
    expect((await browser.open('/permalink/vouchers/view/unknown')).status).toBe(404);
    expect((await browser.open(`/permalink/contacts/edit/${contactId}`)).status).toBe(404);
  });
});
