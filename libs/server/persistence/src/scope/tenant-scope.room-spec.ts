import { newId } from '@kontor/kernel';
import { Entity, Property } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Logger } from '@nestjs/common';
import { TenantEntity } from '../entities/tenant.entity';
import { appRole } from '../orm/app-role';
import { tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';
import { TestDatabase } from '../testing/test-database';
import { afterCommit } from './after-commit';
import { InvalidScopeError, OutsideScopeError, ScopeChangedError } from './scope.errors';
import { assertOutsideTransaction, InsideTransactionError, isInsideTransaction } from './transaction-marker';

@Entity()
class Note extends TenantEntity {
  @Property({ type: 'text' })
  text: string;

  constructor(organizationId: string, text: string) {
    super(organizationId);
    this.text = text;
  }
}

const [ours, theirs] = [newId(), newId()];
let database: TestDatabase;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await TestDatabase.create([Note]);
  await database.asOwner(`create table note (${tenantColumns}, text text not null); ${tenantTable('note')}; grant select, insert, update, delete on note to ${appRole}`);
}, 60_000);

afterAll(() => database.drop());

beforeEach(() => database.asOwner('truncate note'));

const write = (organization: string, text: string) => database.scope.run(organization, async (em) => void em.persist(new Note(organization, text)));
const textsOf = (em: EntityManager) => em.find(Note, {}).then((notes) => notes.map((note) => note.text));

describe('a scope', () => {
  it('sees the rows of its organization and no others', async () => {
    await write(ours, 'ours');
    await write(theirs, 'theirs');
    expect(await database.scope.run(ours, textsOf)).toEqual(['ours']);
    expect(await database.scope.run(theirs, textsOf)).toEqual(['theirs']);
  });

  it('is kept by the database where a query goes around the filter', async () => {
    await write(theirs, 'theirs');
    await database.scope.run(ours, async (em) => {
      expect(await em.execute('select * from note')).toEqual([]);
      expect(await em.find(Note, {}, { filters: false })).toEqual([]);
      expect(await em.nativeUpdate(Note, {}, { text: 'stolen' }, { filters: false })).toBe(0);
      expect(await em.nativeDelete(Note, {}, { filters: false })).toBe(0);
    });
    expect(await database.scope.run(theirs, textsOf)).toEqual(['theirs']);
  });

  it('is kept by the filter where the database would not', async () => {
    await write(theirs, 'theirs');
    await database.scope.run(ours, async (em) => {
      await em.execute(`select set_config('app.organization', ?, true)`, [theirs]);
      expect(await em.execute('select text from note')).toHaveLength(1);
      expect(await textsOf(em)).toEqual([]);
    });
  });

  it('refuses a row of another organization', async () => {
    await expect(database.scope.run(ours, async (em) => void em.persist(new Note(theirs, 'smuggled')))).rejects.toMatchObject({ code: '42501' });
    expect(await database.asOwner('select * from note')).toEqual([]);
  });

  it('of a person or of the system sees no row of an organization', async () => {
    await write(ours, 'ours');
    expect(await database.scope.runAsUser(newId(), textsOf)).toEqual([]);
    expect(await database.scope.runAsSystem(textsOf)).toEqual([]);
  });

  it('leaves nothing behind on its connection', async () => {
    await write(ours, 'ours');
    const fork = database.orm.em.fork();
    for (let round = 0; round < 8; round++) expect(await fork.execute('select * from note')).toEqual([]);
  });

  it('is required: without one, neither the ORM nor the database gives anything away', async () => {
    await write(ours, 'ours');
    await expect(database.orm.em.find(Note, {})).rejects.toThrow(/global/);
    await expect(database.orm.em.fork().find(Note, {})).rejects.toThrow(/filter 'organization'/);
    expect(await database.orm.em.fork().execute('select * from note')).toEqual([]);
  });

  it('needs a real id', async () => {
    await expect(database.scope.run(`' or true`, textsOf)).rejects.toThrow(InvalidScopeError);
  });
});

describe('a transaction', () => {
  it('is rolled back as a whole when the work fails', async () => {
    const failing = database.scope.run(ours, async (em) => {
      await em.persistAndFlush(new Note(ours, 'half'));
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await database.scope.run(ours, textsOf)).toEqual([]);
  });

  it('is joined by a scope of the same organization', async () => {
    const failing = database.scope.run(ours, async (outer) => {
      await database.scope.run(ours, async (inner) => {
        expect(inner).toBe(outer);
        await inner.persistAndFlush(new Note(ours, 'inner'));
      });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await database.scope.run(ours, textsOf)).toEqual([]);
  });

  it('is joined at the save point where the inner scope begins', async () => {
    await database.scope.run(ours, async (outer) => {
      const saved = outer.transactional(async (savePoint) => {
        await database.scope.run(ours, async (inner) => {
          expect(inner).toBe(savePoint);
          await inner.persistAndFlush(new Note(ours, 'dropped'));
        });
        throw new Error('back to the save point');
      });
      await expect(saved).rejects.toThrow('back to the save point');
      await outer.persistAndFlush(new Note(ours, 'kept'));
    });
    expect(await database.scope.run(ours, textsOf)).toEqual(['kept']);
  });

  it.each([
    ['another organization', () => database.scope.run(theirs, textsOf)],
    ['a person', () => database.scope.runAsUser(newId(), textsOf)],
    ['the system', () => database.scope.runAsSystem(textsOf)],
  ])('cannot change to %s', async (_, change) => {
    await expect(database.scope.run(ours, change)).rejects.toThrow(ScopeChangedError);
  });

  it('is found by repositories that were injected', async () => {
    await write(ours, 'ours');
    const repository = database.orm.em.getRepository(Note);
    expect(await database.scope.run(ours, () => repository.findAll())).toHaveLength(1);
  });

  it('lets scopes run side by side', async () => {
    const organizations = Array.from({ length: 20 }, () => newId());
    await Promise.all(organizations.map((organization) => write(organization, organization)));
    const seen = await Promise.all(organizations.map((organization) => database.scope.run(organization, textsOf)));
    expect(seen).toEqual(organizations.map((organization) => [organization]));
  });

  it('forbids a call to the network', async () => {
    expect(isInsideTransaction()).toBe(false);
    await database.scope.run(ours, async () => {
      expect(() => assertOutsideTransaction('A remote call')).toThrow(InsideTransactionError);
    });
    expect(() => assertOutsideTransaction('A remote call')).not.toThrow();
  });

  it('speaks in its faults of columns, never of values', async () => {
    const note = new Note(ours, 'Jane Roe paid 12.34');
    await write(ours, 'first');
    const faults = await Promise.all([
      database.scope.run(ours, async (em) => em.insert(Note, note).then(() => em.insert(Note, note))),
      database.scope.run(ours, (em) => em.execute(`select ?::uuid`, ['Jane Roe paid 12.34'])),
      database.scope.run(ours, (em) => em.createQueryBuilder(Note).where({ text: { $gt: 'Jane Roe' } }).andWhere('1 / 0 = 1').execute()),
    ].map((work) => work.catch((fault: unknown) => fault)));
    for (const fault of faults) {
      expect(fault).toBeInstanceOf(Error);
      expect(`${String(fault)} ${JSON.stringify(fault)} ${(fault as Error).stack}`).not.toContain('Jane Roe');
    }
    expect(String(faults[0])).toContain('note_pkey');
  });
});

describe('work after the commit', () => {
  it('finds the rows committed and no transaction around it', async () => {
    const heard: unknown[] = [];
    await database.scope.run(ours, async (em) => {
      afterCommit(async () => heard.push(isInsideTransaction(), await database.scope.run(ours, textsOf)));
      em.persist(new Note(ours, 'committed'));
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual([false, ['committed']]);
  });

  it('waits for the outermost scope', async () => {
    const order: string[] = [];
    await database.scope.run(ours, async () => {
      await database.scope.run(ours, async () => afterCommit(async () => order.push('bell')));
      order.push('outer goes on');
    });
    expect(order).toEqual(['outer goes on', 'bell']);
  });

  it('is dropped with the transaction', async () => {
    const bell = jest.fn(async () => undefined);
    const failing = database.scope.run(ours, async () => {
      afterCommit(bell);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(bell).not.toHaveBeenCalled();
  });

  it('does not turn a commit into a failure', async () => {
    const bell = jest.fn(async () => undefined);
    const result = database.scope.run(ours, async () => {
      afterCommit(async () => Promise.reject(new Error('no bell')));
      afterCommit(bell);
      return 'done';
    });
    await expect(result).resolves.toBe('done');
    expect(bell).toHaveBeenCalledTimes(1);
  });

  it('needs a scope', () => {
    expect(() => afterCommit(async () => undefined)).toThrow(OutsideScopeError);
  });
});
