import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OrganizationChange, OrganizationView } from '@kontor/api-contracts';
import { OrganizationStore, Permissions, type Failure } from '@kontor/admin-data-access';
import { LanguageKeeper } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame, UndoStack } from '@kontor/admin-ui';
import { countries, timeZones } from './places';

/** Who the organization is. A change holds at once and can be taken back. */
@Component({
  selector: 'kontor-organization-settings',
  imports: [FailureNotice, MatInputModule, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './organization-card.html',
  styleUrl: './organization-card.css',
})
export class OrganizationCard {
  protected readonly store = inject(OrganizationStore);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly isNameMissing = signal(false);
  protected readonly mayChange = computed(() => this.permissions.atLeast('admin'));
  protected readonly zones = computed(() => timeZones(this.store.organization.value()?.timeZone));
  protected readonly countries = computed(() => countries(this.language(), this.store.organization.value()?.country));

  private readonly language = inject(LanguageKeeper).language;
  private readonly permissions = inject(Permissions);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    void this.store.organization.load();
  }

  protected async rename(name: string): Promise<void> {
    this.isNameMissing.set(name.trim() === '');
    if (!this.isNameMissing()) await this.change({ name: name.trim() });
  }

  /** The same value again is no change. */
  protected async change(change: OrganizationChange): Promise<void> {
    const before = this.store.organization.value();
    if (!before || !isNews(before, change)) return;
    if (!(await this.save(change))) return;
    const { name, timeZone, country } = before;
    const former: OrganizationChange = { name, timeZone, country };
    this.undo.push({ text: this.transloco.translate('settings.organization.saved'), undo: async () => void (await this.save(former)) });
  }

  private async save(change: OrganizationChange): Promise<boolean> {
    this.failure.set(undefined);
    const outcome = await this.store.change(change);
    if (!outcome.ok) this.failure.set(outcome.failure);
    return outcome.ok;
  }
}

const isNews = (before: OrganizationView, change: OrganizationChange): boolean => Object.entries(change).some(([name, value]) => Reflect.get(before, name) !== value);
