import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { auditActions, type AuditAction } from '@kontor/api-contracts';
import { ApiTokensStore, MembersStore } from '@kontor/admin-data-access';
import { LanguageKeeper } from '@kontor/admin-language';
import { noWish, type AuditWish } from './audit-query';

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** By when, by whom and by what the log is looked through. */
@Component({
  selector: 'kontor-audit-filter',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './audit-filter.css',
  templateUrl: './audit-filter.html',
})
export class AuditFilterBar {
  private readonly members = inject(MembersStore);
  private readonly tokens = inject(ApiTokensStore);
  private readonly transloco = inject(TranslocoService);
  private readonly keeper = inject(LanguageKeeper);

  readonly wish = input.required<AuditWish>();
  readonly wished = output<AuditWish>();

  protected readonly people = computed<readonly Choice[]>(() => (this.members.members.value() ?? []).map(({ userId, displayName }) => ({ id: userId, name: displayName })));
  protected readonly programs = computed<readonly Choice[]>(() => this.tokens.tokens.value() ?? []);
  protected readonly actions = computed(() => {
    this.keeper.language();
    const named = auditActions.map((action) => ({ id: action, name: this.nameOf(action) }));
    return named.sort((left, right) => left.name.localeCompare(right.name, this.keeper.language()));
  });
  protected readonly isEmpty = computed(() => Object.values(this.wish()).every((text) => text === ''));

  constructor() {
    void this.members.members.load();
    void this.tokens.tokens.load();
  }

  protected change(part: Partial<AuditWish>): void {
    this.wished.emit({ ...this.wish(), ...part });
  }

  protected clear(): void {
    this.wished.emit(noWish);
  }

  private nameOf(action: AuditAction): string {
    return this.transloco.translate(`members.audit.action.${action}`);
  }
}
