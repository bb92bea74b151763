import { efficiencyOf } from './efficiency';

const bound = { callsPerTransaction: 3.04, requestsPerSecond: 2 };

describe('the efficiency of an export', () => {
  it('is 1 when it needs no call and no second more than the bound', () => {
    expect(efficiencyOf({ transactions: 100, seconds: 152, requests: 304, throttled: 0 }, bound)).toMatchObject({ callRatio: 1, rateRatio: 1, drainEfficiency: 1 });
  });

  it('falls with calls that were not needed', () => {
    const found = efficiencyOf({ transactions: 100, seconds: 202, requests: 404, throttled: 0 }, bound);
    expect(found.callsPerTransaction).toBe(4.04);
    expect(found.callRatio).toBeCloseTo(1.329, 3);
    expect(found.drainEfficiency).toBeCloseTo(0.752, 3);
  });

  it('falls with a pace below the allowed one', () => {
    expect(efficiencyOf({ transactions: 100, seconds: 304, requests: 304, throttled: 3 }, bound)).toMatchObject({ rateRatio: 0.5, drainEfficiency: 0.5, throttled: 3 });
  });
});
