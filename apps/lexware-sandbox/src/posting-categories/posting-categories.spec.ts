import { SandboxUnderTest } from '../testing/sandbox-under-test';
import { documentedCategories } from '../testing/documented-categories';
import { postingCategories } from './chart';

const made = ({ name }: { readonly name: string }): boolean => name.endsWith('(erfunden)');

describe('posting categories', () => {
  const sandbox = new SandboxUnderTest();

  it('come as a bare list that tells neither accounts nor tax rates', async () => {
    const { status, body } = await sandbox.get('/v1/posting-categories');
    expect(status).toBe(200);
    expect(body).toHaveLength(231);
    expect(body).toContainEqual({
      id: 'cf03a2b0-f838-474f-ac5e-67adb9b830c7',
      name: 'Reise MA',
      type: 'outgo',
      contactRequired: false,
      splitAllowed: true,
      groupName: 'Reisen',
    });
  });

  it.each(documentedCategories)('have among them %s %s (%s)', (id, name, type) => {
    expect(postingCategories.filter((category) => category.id === id)).toEqual([expect.objectContaining({ name, type })]);
  });

  it('are as many as a live account has, and as many of each kind', () => {
    const count = (test: (category: (typeof postingCategories)[number]) => boolean) => postingCategories.filter(test).length;
    expect([count(({ type }) => type === 'income'), count(({ type }) => type === 'outgo'), count(({ contactRequired }) => contactRequired)]).toEqual([62, 169, 12]);
  });

  it('say of themselves when they are made up, in their name and in the tail of their id', () => {
    const known = new Set<string>(documentedCategories.map(([id]) => id));
    for (const category of postingCategories) {
      expect([category.name, made(category)]).toEqual([category.name, !known.has(category.id)]);
      expect(category.id.endsWith('-5a4d-4b0c-8e0f-5a4db0c5e0e0')).toBe(made(category));
    }
  });

  it('never complete a prefix whose rest nobody knows', () => {
    expect(postingCategories.filter(({ id }) => id.startsWith('587c625c'))).toEqual([]);
  });

  it('have ids of their own, and nearly all a name of their own', () => {
    expect(new Set(postingCategories.map(({ id }) => id)).size).toBe(postingCategories.length);
    const names = postingCategories.map(({ type, name }) => `${type} ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual(['income Einnahmen als Kleinunternehmer']);
  });

  it('lie in groups, as the app shows them', () => {
    const sizes = new Map<string, number>();
    for (const { type, groupName } of postingCategories) sizes.set(`${type} ${groupName}`, (sizes.get(`${type} ${groupName}`) ?? 0) + 1);
    expect(sizes.size).toBeGreaterThan(15);
    expect(Math.max(...sizes.values())).toBeLessThan(62);
  });

  it('ask for a contact where tax is owed by or to somebody abroad', () => {
    const names = postingCategories.filter((category) => category.contactRequired && !made(category)).map(({ name }) => name);
    expect(names).toEqual(['Innergemeinschaftliche Lieferung', 'Fremdleistungen §13b', 'Lizenzen/Software §13b Drittland', 'Innergemeinschaftlicher Erwerb']);
  });
});
