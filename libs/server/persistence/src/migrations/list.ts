import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';

export interface NamedMigration {
  readonly name: string;
  readonly class: Constructor<Migration>;
}

/** All migrations in their order. One that has been merged is never edited; a room appends its next one. */
export const migrations: readonly NamedMigration[] = [];
