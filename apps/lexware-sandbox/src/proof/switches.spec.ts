import { sandboxKey } from '../organizations/seed';
import { OAuthVisitor } from '../testing/oauth-visitor';
import { account, officeSupplies, payment, pdf, purchase, rounding, vendor } from '../testing/samples';
import { idIn, SandboxUnderTest } from '../testing/sandbox-under-test';

describe('where nobody knows what the real service does, the sandbox does either', () => {
  const sandbox = new SandboxUnderTest();
  const limited = new SandboxUnderTest({ rateLimit: true });
  const voucher = async (changes: object = {}) => (await sandbox.post('/v1/vouchers', purchase({ ...changes }))).status;
  const newAccount = (changes: object = {}) => sandbox.post('/v1/finance/accounts', account({ ...changes }));
  const paid = async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    await sandbox.made('/v1/transaction-assignment-hint', { voucherId: id, externalReference: 'txn-1' });
    await sandbox.made('/v1/finance/transactions', [payment(idIn(await newAccount()))]);
    const [suggestion] = (await sandbox.get('/__sandbox/suggestions')).body as { id: string }[];
    await sandbox.post(`/__sandbox/suggestions/${suggestion?.id}/accept`);
    return id;
  };

  const uploaded = async () => (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { id: string; voucherId: string };
  const long = 'x'.repeat(256);
  const rounded = [
    { amount: 119, taxAmount: 19, taxRatePercent: 19, categoryId: officeSupplies },
    { amount: 0.01, taxAmount: 0, taxRatePercent: 0, categoryId: rounding },
  ];

  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    createdVoucher: () => voucher(),
    paidVoucher: async () => (await sandbox.put(`/v1/vouchers/${await paid()}`, purchase({ version: 1 }))).status,
    vendorOnlyContact: async () => voucher({ useCollectiveContact: false, contactId: await sandbox.made('/v1/contacts', vendor('Only a vendor GmbH')) }),
    roundingOnPurchases: () => voucher({ totalGrossAmount: 119.01, voucherItems: rounded }),
    longTexts: async () => [await voucher({ voucherNumber: long }), (await newAccount({ name: long })).status],
    voucherlistSort: async () => (await sandbox.get('/v1/voucherlist?voucherType=any&voucherStatus=any&sort=voucherNumber,DESC')).status,
    attachedAgain: async () => {
      const { id } = await uploaded();
      return idIn(await sandbox.upload(`/v1/vouchers/${await sandbox.made('/v1/vouchers', purchase())}/files`, 'a.pdf', pdf())) === id;
    },
    firstLockVersion: async () => (await newAccount()).body,
    referenceScope: async () => {
      const accounts = [idIn(await newAccount()), idIn(await newAccount({ externalReference: 'other' }))];
      const ids = [];
      for (const id of accounts) ids.push(idIn(await sandbox.post('/v1/finance/transactions', [payment(id)])));
      return new Set(ids).size;
    },
    zeroAmounts: async () => (await sandbox.post('/v1/finance/transactions', [payment(idIn(await newAccount()), { amount: 0 })])).status,
    negativeBalance: async () => (await newAccount({ balance: '-0.01' })).status,
    hintOnUnchecked: async () => (await sandbox.post('/v1/transaction-assignment-hint', { voucherId: (await uploaded()).voucherId, externalReference: 'a' })).status,
  };

  it.each([
    ['createdVoucher', '200', 201, 200],
    ['paidVoucher', 'accepted', 406, 200],
    ['vendorOnlyContact', 'refused', 201, 406],
    ['roundingOnPurchases', 'accepted', 406, 201],
    ['longTexts', 'refused', [201, 201], [406, 406]],
    ['voucherlistSort', 'documented', 400, 200],
    ['attachedAgain', 'organization', false, true],
    ['firstLockVersion', '1', expect.objectContaining({ version: 0 }), expect.objectContaining({ version: 1 })],
    ['referenceScope', 'account', 1, 2],
    ['zeroAmounts', 'accepted', 406, 201],
    ['negativeBalance', 'refused', 201, 406],
    ['hintOnUnchecked', 'refused', 201, 406],
  ])('%s: by default, and set to %s', async (name, value, usual, other) => {
    expect(await questions[name]?.()).toEqual(usual);
    await sandbox.post('/__sandbox/reset');
    expect((await sandbox.post('/__sandbox/behaviour', { [name]: value })).status).toBe(200);
    expect(await questions[name]?.()).toEqual(other);
  });

  it('keeps a paid voucher paid that may be replaced', async () => {
    await sandbox.post('/__sandbox/behaviour', { paidVoucher: 'accepted' });
    const id = await paid();
    await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 1 }));
    expect((await sandbox.get(`/v1/vouchers/${id}`)).body).toMatchObject({ voucherStatus: 'paid', version: 2 });
  });

  it('rateLimitKey: two keys of one organization have a bucket each, or share one', async () => {
    const { organizationId } = (await limited.get('/v1/profile', sandboxKey)).body as { organizationId: string };
    const burst = async () => {
      await limited.post('/__sandbox/clock', { advance: 15_000 });
      const { key } = (await limited.post(`/__sandbox/organizations/${organizationId}/keys`)).body as { key: string };
      const received = await Promise.all([sandboxKey, key].flatMap((token) => Array.from({ length: 4 }, () => limited.get('/v1/profile', token))));
      return received.filter(({ status }) => status === 200).length;
    };
    expect(await burst()).toBe(8);
    await limited.post('/__sandbox/behaviour', { rateLimitKey: 'organization' });
    expect(await burst()).toBe(4);
  });

  it('refreshLifetime: a refresh token that was left alone too long is none', async () => {
    const visitor = new OAuthVisitor(sandbox);
    await sandbox.post('/__sandbox/behaviour', { refreshLifetime: 86_400_000 });
    const { refresh_token: first } = await visitor.connect();
    await sandbox.post('/__sandbox/clock', { advance: 86_399_999 });
    const { refresh_token: second } = (await visitor.refresh(first)).body as { refresh_token: string };
    await sandbox.post('/__sandbox/clock', { advance: 86_400_000 });
    expect(await visitor.refresh(second)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});
