import { inject, Injectable, signal } from '@angular/core';
import type { Selection } from '@kontor/api-contracts';
import { OrganizationChoice } from './organization-choice';

/** What somebody chose to export, on its way from the grid to the export dialog. */
export interface ExportChoice {
  /** Some transactions by id, or "all n that match" by their filter. */
  readonly selection: Selection;
  /** How many those were when they were chosen. */
  readonly count: number;
  /** Over which connection the grid looked; null where it looked at none. */
  readonly connectionId: string | null;
}

/** Holds the choice as long as the program is open; after a reload there is none. */
@Injectable({ providedIn: 'root' })
export class ExportSelection {
  private readonly organization = inject(OrganizationChoice);
  private readonly kept = signal<{ readonly choice: ExportChoice; readonly organizationId: string | undefined } | undefined>(undefined);

  /** Nothing after a reload, and nothing of another organization. */
  choice(): ExportChoice | undefined {
    const kept = this.kept();
    return kept?.organizationId === this.organization.membership()?.organizationId ? kept?.choice : undefined;
  }

  choose(choice: ExportChoice): void {
    this.kept.set({ choice, organizationId: this.organization.membership()?.organizationId });
  }

  /** Once it is on its way, so that nobody starts the same again by going back. */
  clear(): void {
    this.kept.set(undefined);
  }
}
