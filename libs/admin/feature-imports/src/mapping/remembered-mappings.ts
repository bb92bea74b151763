import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { StatementTable } from '@kontor/api-contracts';
import { OrganizationChoice } from '@kontor/admin-data-access';
import type { MappingDraft } from './mapping-draft';

/** Of another browser's making, or of an older program, it may be anything. */
const isDraft = (value: unknown): value is MappingDraft => typeof value === 'object' && value !== null && 'source' in value && 'columns' in value && 'amountStyle' in value && 'date' in value;

/** Next month's file has the same columns: what was said about them then holds, in this browser, for this organization. */
@Injectable({ providedIn: 'root' })
export class RememberedMappings {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly organization = inject(OrganizationChoice);

  find(table: StatementTable): MappingDraft | undefined {
    try {
      const known: unknown = JSON.parse(this.window?.localStorage.getItem(this.key(table)) ?? 'null');
      return isDraft(known) ? known : undefined;
    } catch {
      return undefined; // SecurityError: this browser keeps nothing; SyntaxError: somebody wrote something else there
    }
  }

  keep(table: StatementTable, draft: MappingDraft): void {
    try {
      this.window?.localStorage.setItem(this.key(table), JSON.stringify(draft));
    } catch {
      // SecurityError or QuotaExceededError: this browser keeps nothing, so the mapping is guessed the next time
    }
  }

  private key({ columns, delimiter }: StatementTable): string {
    return `kontor.mapping.${this.organization.membership()?.organizationId ?? ''}.${columns.join(delimiter)}`;
  }
}
