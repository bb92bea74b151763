import { money, newId } from '@kontor/kernel';
import { Embedded, Entity, Property, ValidationError } from '@mikro-orm/core';
import fc from 'fast-check';
import { appRole } from '../orm/app-role';
import { keyset, keysetPosition } from '../paging/keyset';
import { instant, moneyColumns, tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';
import { TestDatabase } from '../testing/test-database';
import { instantColumn, isoDateColumn } from './column-options';
import { MoneyColumns } from './money-columns';
import { TenantEntity } from './tenant.entity';

@Entity()
class Purchase extends TenantEntity {
  @Embedded(() => MoneyColumns)
  billing: MoneyColumns;

  @Embedded(() => MoneyColumns, { nullable: true })
  original: MoneyColumns | null = null;

  @Property({ ...isoDateColumn })
  bookedOn = '2026-01-31';

  @Property({ ...instantColumn })
  madeAt = new Date('2026-01-31T22:59:59.987Z');

  constructor(organizationId: string, billing: MoneyColumns) {
    super(organizationId);
    this.billing = billing;
  }
}

const ours = newId();
let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.create([Purchase]);
  await database.asOwner(`
    create table purchase (${tenantColumns}, ${moneyColumns('billing')}, ${moneyColumns('original', { nullable: true })}, booked_on date not null, made_at ${instant} not null);
    ${tenantTable('purchase')};
    grant select, insert, update, delete on purchase to ${appRole}`);
}, 60_000);
afterAll(() => database.drop());
beforeEach(() => database.asOwner('truncate purchase'));

const euros = (minor: number) => new MoneyColumns(money(minor, 'EUR'));
const store = (...purchases: Purchase[]) => database.scope.run(ours, async (em) => void em.persist(purchases));
const load = () => database.scope.run(ours, (em) => em.find(Purchase, {}, { orderBy: { id: 'asc' } }));

describe('columns', () => {
  it('bring amounts, days and instants back as they were', async () => {
    const purchase = new Purchase(ours, euros(-13_525));
    purchase.original = new MoneyColumns(money(14_900, 'USD'));
    await store(purchase);
    const [loaded] = await load();
    expect(loaded?.billing.toMoney()).toEqual({ minor: -13_525, currency: 'EUR' });
    expect(loaded?.original?.toMoney()).toEqual({ minor: 14_900, currency: 'USD' });
    expect(loaded).toMatchObject({ bookedOn: '2026-01-31', madeAt: new Date('2026-01-31T22:59:59.987Z') });
  });

  it('leave out an amount that is not there', async () => {
    await store(new Purchase(ours, euros(1)));
    expect((await load())[0]?.original).toBeNull();
  });

  it('keep every amount that is exact', async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeInteger(), async (minor) => {
        await database.asOwner('truncate purchase');
        await store(new Purchase(ours, euros(minor)));
        expect((await load())[0]?.billing.minor).toBe(money(minor, 'EUR').minor);
      }),
      { numRuns: 25 },
    );
  });

  it('refuse an amount that would lose a cent on the way', async () => {
    await store(new Purchase(ours, euros(1)));
    await database.asOwner(`update purchase set billing_minor = 9007199254740993`);
    await expect(load()).rejects.toThrow(ValidationError);
  });

  it('write nothing where nothing changed', async () => {
    await store(new Purchase(ours, euros(100)));
    const before = await database.asOwner('select xmin::text from purchase');
    await load();
    expect(await database.asOwner('select xmin::text from purchase')).toEqual(before);
  });
});

describe('pages', () => {
  it.each(['asc', 'desc'] as const)('follow each other without gap or repetition, %s', async (direction) => {
    const purchases = Array.from({ length: 23 }, (_, index) => {
      const purchase = new Purchase(ours, euros(index));
      purchase.bookedOn = `2026-01-0${1 + (index % 3)}`;
      return purchase;
    });
    await store(...purchases);
    const order = { expression: 'booked_on', type: 'date', direction } as const;
    const seen: string[] = [];
    for (let after: readonly [string, string] | undefined, page = 0; page < 10; page++) {
      const { where, params, orderBy } = keyset(order, after);
      const rows = await database.scope.run(ours, (em) => em.execute<Purchase[]>(`select id, booked_on as "bookedOn" from purchase where ${where} order by ${orderBy} limit 5`, [...params]));
      seen.push(...rows.map((row) => row.id));
      const last = rows.at(-1);
      if (!last) break;
      after = keysetPosition(last.bookedOn, last.id);
    }
    const expected = [...purchases].sort((a, b) => (a.bookedOn + a.id < b.bookedOn + b.id ? -1 : 1)).map((purchase) => purchase.id);
    expect(seen).toEqual(direction === 'asc' ? expected : expected.reverse());
  });
});
