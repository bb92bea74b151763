import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { FieldLockFacts } from '../domain/effective-field';
import { FieldLock } from '../persistence/field-lock.entity';
import { organizationOf } from '../persistence/organization-of';

/** What a connection says about one field. */
export type FieldLockOrder = Omit<FieldLockFacts, 'holder'>;

/** Lets a connection hold fields on while it is connected. Works in the caller's transaction. */
@Injectable()
export class FieldLocks {
  /** The locks of a holder are these and no others; repeating it changes nothing. */
  async replace(em: EntityManager, holder: string, locks: readonly FieldLockOrder[]): Promise<void> {
    await this.release(em, holder);
    em.persist(locks.map((lock) => new FieldLock(organizationOf(em), { ...lock, holder })));
    await em.flush();
  }

  async release(em: EntityManager, holder: string): Promise<void> {
    await em.nativeDelete(FieldLock, { holder });
  }
}
