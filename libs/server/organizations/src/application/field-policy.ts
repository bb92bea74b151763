import type { AccountingField } from '@kontor/exporter-contract';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { effectiveFields, type EffectiveField } from '../domain/effective-field';
import { DataField } from '../persistence/data-field.entity';
import { FieldLock } from '../persistence/field-lock.entity';

/** Tells which accounting fields an organization uses and needs, in the scope of `em`. */
@Injectable()
export class FieldPolicy {
  /** All fields in their order, with settings and locks. */
  async effective(em: EntityManager): Promise<readonly EffectiveField[]> {
    const settings = await em.find(DataField, {});
    const locks = await em.find(FieldLock, {}, { orderBy: { id: 'asc' } });
    return effectiveFields(
      new Map(settings.map((setting) => [setting.field, setting.toSetting()])),
      locks.map((lock) => lock.toFacts()),
    );
  }

  /** The fields a transaction must have before it can be exported. */
  async required(em: EntityManager): Promise<readonly AccountingField[]> {
    return (await this.effective(em)).filter(({ requiredForExport }) => requiredForExport).map(({ field }) => field);
  }
}
