import type { AccountingField } from '@kontor/exporter-contract';
import type { Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { FieldEditor } from './field-editor';

/** Switches fields on and makes them required for export, as the set-up of a connection does. */
@Injectable()
export class RequiredFields {
  constructor(private readonly editor: FieldEditor) {}

  /** Works in the caller's transaction; what is required already stays as it is. */
  require(em: EntityManager, actor: Actor, fields: readonly AccountingField[]): Promise<void> {
    return this.editor.change(
      em,
      actor,
      fields.map((field) => ({ field, active: true, requiredForExport: true })),
    );
  }
}
