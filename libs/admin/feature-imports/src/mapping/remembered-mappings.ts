import { inject, Injectable } from '@angular/core';
import { BrowserMemory } from '@kontor/admin-browser';
import type { StatementTable } from '@kontor/api-contracts';
import { OrganizationChoice } from '@kontor/admin-data-access';
import type { MappingDraft } from './mapping-draft';

/** Of another browser's making, or of an older program, it may be anything. */
const isDraft = (value: unknown): value is MappingDraft => typeof value === 'object' && value !== null && 'source' in value && 'columns' in value && 'amountStyle' in value && 'date' in value;

/** Next month's file has the same columns: what was said about them then holds, in this browser, for this organization. */
@Injectable({ providedIn: 'root' })
export class RememberedMappings {
  private readonly memory = inject(BrowserMemory);
  private readonly organization = inject(OrganizationChoice);

  find(table: StatementTable): MappingDraft | undefined {
    const known = this.memory.readJson(this.key(table));
    return isDraft(known) ? known : undefined;
  }

  keep(table: StatementTable, draft: MappingDraft): void {
    this.memory.write(this.key(table), JSON.stringify(draft));
  }

  private key({ columns, delimiter }: StatementTable): string {
    return `kontor.mapping.${this.organization.membership()?.organizationId ?? ''}.${columns.join(delimiter)}`;
  }
}
