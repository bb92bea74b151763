import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { sourceOf } from '../../domain/read-statement';
import { StatementImport } from '../../persistence/statement-import.entity';
import type { ChosenProfile } from './profile-chooser';
import type { StatementWish } from './statement-file';

const subject = (id: string) => ({ type: 'statement-import', id });

/** Opens and closes the record of an import. Both are audited: an import that dies between them has changed something, too. */
@Injectable()
export class ImportClerk {
  constructor(
    private readonly scope: TenantScope,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  begin(actor: Actor, { file, account }: StatementWish, chosen: ChosenProfile): Promise<string> {
    const profile = typeof chosen === 'string' ? chosen : chosen.id;
    const source = sourceOf(chosen);
    const { name, bytes, sha256 } = file;
    return this.scope.run(actor.organizationId, async (em) => {
      const statement = new StatementImport(actor, { profile, source, account, fileName: name, bytes, sha256 }, this.clock.now());
      em.persist(statement);
      this.audit.record(em, actor, 'statement-import.started', subject(statement.id), { source, sha256 });
      return statement.id;
    });
  }

  finish(actor: Actor, importId: string): Promise<void> {
    return this.scope.run(actor.organizationId, async (em) => {
      const statement = await em.findOneOrFail(StatementImport, { id: importId });
      statement.finishedAt = this.clock.now();
      this.audit.record(em, actor, 'statement-import.finished', subject(importId), { ...statement.counts });
    });
  }
}
