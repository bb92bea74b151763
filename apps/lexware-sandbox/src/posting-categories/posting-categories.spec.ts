import { SandboxUnderTest } from '../testing/sandbox-under-test';
import { postingCategories } from './chart';

describe('posting categories', () => {
  const sandbox = new SandboxUnderTest();

  it('come as a bare list that tells neither accounts nor tax rates', async () => {
    const { status, body } = await sandbox.get('/v1/posting-categories');
    expect(status).toBe(200);
    expect(body).toHaveLength(postingCategories.length);
    expect(body).toContainEqual({
      id: 'cf03a2b0-f838-474f-ac5e-67adb9b830c7',
      name: 'Reise MA',
      type: 'outgo',
      contactRequired: false,
      splitAllowed: true,
      groupName: 'Reisen',
    });
  });

  it('have ids of their own', () => {
    expect(new Set(postingCategories.map(({ id }) => id)).size).toBe(postingCategories.length);
  });

  it('ask for a contact where tax is owed by or to somebody abroad', () => {
    const names = postingCategories.filter(({ contactRequired }) => contactRequired).map(({ name }) => name);
    expect(names).toEqual(['Innergemeinschaftliche Lieferung', 'Fremdleistungen §13b', 'Lizenzen/Software §13b Drittland', 'Innergemeinschaftlicher Erwerb']);
  });
});
