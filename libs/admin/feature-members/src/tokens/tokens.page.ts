import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { hasRole, roles, type ApiTokenView } from '@kontor/api-contracts';
import { ApiTokensStore, attempt, MembersStore, OrganizationChoice, type Failure } from '@kontor/admin-data-access';
import { Confirmations, EmptyState, FailureNotice, RemoteFrame, Toasts } from '@kontor/admin-ui';
import { IssueDialog } from './issue-dialog';
import { stateOf } from './token-state';
import { TokenTable } from './token-table';

/** What programs sign in with: issued here, shown once, and taken back. */
@Component({
  selector: 'kontor-tokens-page',
  imports: [EmptyState, FailureNotice, RemoteFrame, TokenTable, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../table.css',
  template: `
    <div class="page-head">
      <h2>{{ 'members.tokens.title' | transloco }}</h2>
      <button type="button" class="primary" (click)="issue()">{{ 'members.tokens.issue' | transloco }}</button>
    </div>
    @if (failure(); as failure) {
      <kontor-failure-notice [failure]="failure" />
    }
    <kontor-remote-frame [remote]="store.tokens">
      @if (living().length > 0) {
        <kontor-token-table [tokens]="living()" [makers]="makers()" (revoke)="revoke($event)" />
      } @else {
        <kontor-empty-state [title]="'members.tokens.none' | transloco" [hint]="'members.tokens.hint' | transloco" />
      }
      @if (over().length > 0) {
        <details>
          <summary>{{ 'members.tokens.over' | transloco: { count: over().length } }}</summary>
          <kontor-token-table [tokens]="over()" [makers]="makers()" />
        </details>
      }
    </kontor-remote-frame>
  `,
})
export class TokensPage {
  protected readonly store = inject(ApiTokensStore);
  private readonly members = inject(MembersStore);
  private readonly organization = inject(OrganizationChoice);
  private readonly dialog = inject(MatDialog);
  private readonly confirmations = inject(Confirmations);
  private readonly transloco = inject(TranslocoService);
  private readonly toasts = inject(Toasts);

  private readonly tokens = computed(() => this.store.tokens.value() ?? []);
  protected readonly living = computed(() => this.tokens().filter((token) => stateOf(token, new Date()) === 'living'));
  protected readonly over = computed(() => this.tokens().filter((token) => stateOf(token, new Date()) !== 'living'));
  /** People and tokens by their id, as far as they are still known. */
  protected readonly makers = computed<ReadonlyMap<string, string>>(() => {
    const people = (this.members.members.value() ?? []).map(({ userId, displayName }) => [userId, displayName] as const);
    return new Map([...people, ...this.tokens().map(({ id, name }) => [id, name] as const)]);
  });
  protected readonly failure = signal<Failure | undefined>(undefined);

  constructor() {
    void this.store.tokens.load();
    void this.members.members.load();
  }

  protected issue(): void {
    const own = this.organization.membership()?.role ?? 'viewer';
    this.dialog.open(IssueDialog, { data: roles.filter((role) => hasRole(own, role)), width: '34rem', maxWidth: '95vw' });
  }

  protected async revoke({ id, name }: ApiTokenView): Promise<void> {
    const translate = (key: string): string => this.transloco.translate(key, { name });
    const consequences = [translate('members.tokens.revokeConsequence'), translate('members.tokens.revokeFinal')];
    if (!(await this.confirmations.ask({ title: translate('members.tokens.revokeTitle'), consequences, confirm: translate('members.tokens.revoke') }))) return;
    const outcome = await attempt(this.store.revoke(id));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.toasts.tell(translate('members.tokens.revoked'));
  }
}
