import type { Locale } from '@kontor/kernel';
import { IdentifiedEntity, instantColumn } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import { normalEmail } from './normal-email';

export interface NewUserAccount {
  readonly email: string;
  readonly passwordHash: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/** Somebody who can sign in. Belongs to no organization: memberships do. */
@Entity({ tableName: 'user_account' })
export class UserAccount extends IdentifiedEntity {
  @Property({ type: 'text' })
  readonly email: string;

  @Property({ type: 'text', lazy: true })
  passwordHash: string;

  @Property({ type: 'text' })
  readonly displayName: string;

  @Property({ type: 'text' })
  readonly locale: Locale;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  constructor({ email, passwordHash, displayName, locale }: NewUserAccount, now: Date) {
    super();
    this.email = normalEmail(email);
    this.passwordHash = passwordHash;
    this.displayName = displayName;
    this.locale = locale;
    this.createdAt = now;
  }
}
