import { isCountryCode } from '../contacts/country-codes';
import { SandboxUnderTest } from '../testing/sandbox-under-test';

describe('reference data', () => {
  const sandbox = new SandboxUnderTest();

  it('lists 257 countries under two names and the class that decides on taxes', async () => {
    const { status, body } = await sandbox.get('/v1/countries');
    expect(status).toBe(200);
    expect(body).toHaveLength(257);
    expect(body).toEqual(
      expect.arrayContaining([
        { countryCode: 'DE', countryNameDE: 'Deutschland', countryNameEN: 'Germany', taxClassification: 'de' },
        { countryCode: 'FR', countryNameDE: 'Frankreich', countryNameEN: 'France', taxClassification: 'intraCommunity' },
        { countryCode: 'CH', countryNameDE: 'Schweiz', countryNameEN: 'Switzerland', taxClassification: 'thirdPartyCountry' },
        { countryCode: 'ES_CN', countryNameDE: 'Kanarische Inseln', countryNameEN: 'Canary Islands', taxClassification: 'thirdPartyCountry' },
        { countryCode: 'GR_69', countryNameDE: 'Berg Athos', countryNameEN: 'Mount Athos', taxClassification: 'thirdPartyCountry' },
      ]),
    );
  });

  it('names every country, once, and knows it in addresses', async () => {
    const rows = (await sandbox.get('/v1/countries')).body as { countryCode: string; countryNameDE: string; countryNameEN: string; taxClassification: string }[];
    expect(new Set(rows.map(({ countryCode }) => countryCode)).size).toBe(rows.length);
    expect(rows.filter(({ countryCode, countryNameDE, countryNameEN }) => countryNameDE === countryCode || countryNameEN === countryCode)).toEqual([]);
    expect(rows.every(({ countryCode }) => isCountryCode(countryCode))).toBe(true);
    expect(rows.filter(({ taxClassification }) => taxClassification === 'intraCommunity')).toHaveLength(27);
  });

  it('lists payment conditions, one of them the default', async () => {
    const { body } = await sandbox.get('/v1/payment-conditions');
    expect((body as { organizationDefault: boolean }[]).filter(({ organizationDefault }) => organizationDefault)).toHaveLength(1);
    expect(body).toContainEqual(expect.objectContaining({ paymentTermDuration: 30, paymentDiscountConditions: { discountPercentage: 2, discountRange: 10 } }));
  });
});
