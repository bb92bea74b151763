import { type DataFieldChange, fieldLabels } from '@kontor/api-contracts';
import { type Actor, AuditLog } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { changeField } from '../domain/change-field';
import type { EffectiveField, FieldSetting } from '../domain/effective-field';
import { organizationProblem } from '../domain/organization-problems';
import { DataField } from '../persistence/data-field.entity';
import { FieldPolicy } from './field-policy';

const isSame = (left: FieldSetting, right: FieldSetting): boolean => left.active === right.active && left.requiredForExport === right.requiredForExport;

/** Changes what an organization chose for its fields: all of the changes or, with a problem, none. */
@Injectable()
export class FieldEditor {
  constructor(
    private readonly policy: FieldPolicy,
    private readonly audit: AuditLog,
  ) {}

  async change(em: EntityManager, actor: Actor, changes: readonly DataFieldChange[]): Promise<void> {
    const fields = new Map((await this.policy.effective(em)).map((field) => [field.field, field]));
    for (const change of changes) {
      const before = fields.get(change.field);
      if (before) await this.keep(em, actor, before, newSetting(before, change));
    }
    await em.flush();
  }

  private async keep(em: EntityManager, actor: Actor, { field, setting: from }: EffectiveField, to: FieldSetting): Promise<void> {
    if (isSame(from, to)) return;
    // One statement: two admins may choose for the first time at the same moment.
    await em.upsert(DataField, new DataField(actor.organizationId, field, to), { onConflictFields: ['organizationId', 'field'], onConflictExcludeFields: ['id'] });
    this.audit.record(em, actor, 'data-field.changed', { type: 'data-field', id: field }, { from: { ...from }, to: { ...to } });
  }
}

function newSetting(field: EffectiveField, change: DataFieldChange): FieldSetting {
  const changed = changeField(field, change);
  switch (changed.outcome) {
    case 'changed':
      return changed.setting;
    case 'locked':
      throw organizationProblem(changed.lock.kind === 'optional' ? 'field-kept-active' : 'field-locked', { field: fieldLabels[field.field], reason: changed.lock.reason });
    case 'required-but-off':
      throw organizationProblem('field-inactive', { field: fieldLabels[field.field] });
  }
}
