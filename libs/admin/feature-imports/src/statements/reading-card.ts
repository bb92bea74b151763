import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { StatementsStore, type StatementProfileId } from '@kontor/admin-data-access';
import { FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { MappingForm } from '../mapping/mapping-form';
import { PreviewTable } from './preview-table';
import { StatementDesk } from './statement-desk';

/** How a file will be read, shown by its first rows, before anything is imported. */
@Component({
  selector: 'kontor-reading-card',
  imports: [FailureNotice, MappingForm, PreviewTable, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reading-card.html',
  styleUrl: './reading-card.css',
})
export class ReadingCard {
  protected readonly desk = inject(StatementDesk);
  private readonly store = inject(StatementsStore);

  /** The person wants it imported like this. */
  readonly wished = output();

  protected readonly profiles = computed(() => {
    const hasTable = this.desk.table() !== undefined;
    return (this.store.profiles.value() ?? []).filter(({ id }) => id !== 'generic' || hasTable);
  });

  constructor() {
    if (this.store.profiles.value() === undefined) void this.store.profiles.load();
  }

  protected choose(value: string): void {
    const profile = this.profiles().find(({ id }) => id === value);
    if (profile) void this.desk.choose(profile.id as StatementProfileId);
  }

  protected name(account: string): void {
    this.desk.account.set(account);
    void this.desk.lookAgain();
  }
}
