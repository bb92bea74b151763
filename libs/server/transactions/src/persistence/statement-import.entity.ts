import type { NamedActor, StatementCounts, StatementErrorView, StatementImportView } from '@kontor/api-contracts';
import type { Locale, LocalizedText } from '@kontor/kernel';
import { instantColumn, safeIntegerColumn, TenantEntity } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { Entity, Property } from '@mikro-orm/core';
import { profileName } from '../domain/profiles/profile-name';
import type { StatementProfileId } from '../domain/profiles/statement-profile';

/** Why a row was not taken in, in every language: the words of the day it happened. */
export interface KeptError {
  readonly line: number;
  readonly code: string;
  readonly sentence: LocalizedText;
  readonly transactionId: string | null;
}

export interface ImportBeginning {
  readonly profile: StatementProfileId;
  readonly source: string;
  readonly account: string | undefined;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const errorView = ({ line, code, sentence, transactionId }: KeptError, locale: Locale): StatementErrorView => ({
  line,
  code,
  sentence: sentence[locale],
  transactionId,
});

type Starter = Pick<Actor, 'kind' | 'id'>;

/** One file that was imported. Its counts grow with every page, in the database transaction of the page. */
@Entity({ tableName: 'statement_import' })
export class StatementImport extends TenantEntity {
  @Property({ type: 'text' })
  readonly profile: StatementProfileId;

  @Property({ type: 'text' })
  readonly source: string;

  @Property({ type: 'text', nullable: true })
  readonly account: string | null;

  @Property({ type: 'text' })
  readonly fileName: string;

  @Property({ ...safeIntegerColumn })
  readonly bytes: number;

  @Property({ type: 'char(64)' })
  readonly sha256: string;

  @Property({ type: 'text' })
  readonly startedByKind: Starter['kind'];

  @Property({ type: 'text' })
  readonly startedById: string;

  @Property({ ...instantColumn })
  readonly startedAt: Date;

  @Property({ ...instantColumn, nullable: true })
  finishedAt: Date | null = null;

  @Property({ type: 'integer' })
  rows = 0;

  @Property({ type: 'integer' })
  newRows = 0;

  @Property({ type: 'integer' })
  changedRows = 0;

  @Property({ type: 'integer' })
  unchangedRows = 0;

  @Property({ type: 'integer' })
  takenOverRows = 0;

  @Property({ type: 'integer' })
  errorRows = 0;

  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  endedEarly: KeptError | null = null;

  constructor(actor: Actor, { profile, source, account, fileName, bytes, sha256 }: ImportBeginning, at: Date) {
    super(actor.organizationId);
    this.profile = profile;
    this.source = source;
    this.account = account ?? null;
    this.fileName = fileName;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.startedByKind = actor.kind;
    this.startedById = actor.id;
    this.startedAt = at;
  }

  /** `rows` follows from the others. */
  add(page: Omit<StatementCounts, 'rows'>): void {
    this.newRows += page.new;
    this.changedRows += page.changed;
    this.unchangedRows += page.unchanged;
    this.takenOverRows += page.pendingTakenOver;
    this.errorRows += page.errors;
    this.rows = this.newRows + this.changedRows + this.unchangedRows + this.takenOverRows + this.errorRows;
  }

  get counts(): StatementCounts {
    const { rows, newRows, changedRows, unchangedRows, takenOverRows, errorRows } = this;
    return { rows, new: newRows, changed: changedRows, unchanged: unchangedRows, pendingTakenOver: takenOverRows, errors: errorRows };
  }

  get startedBy(): Starter {
    return { kind: this.startedByKind, id: this.startedById };
  }

  viewWith(nameOf: (starter: Starter) => NamedActor, locale: Locale): StatementImportView {
    const { id, source, account, fileName, bytes, sha256, counts } = this;
    return {
      ...{ id, source, account, fileName, bytes, sha256, counts },
      profile: { id: this.profile, name: profileName(this.profile)[locale] },
      endedEarly: this.endedEarly && errorView(this.endedEarly, locale),
      startedBy: nameOf(this.startedBy),
      startedAt: this.startedAt.toISOString(),
      finishedAt: this.finishedAt?.toISOString() ?? null,
    };
  }
}
