import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { hasRole, roles, type MemberView, type Role } from '@kontor/api-contracts';
import { attempt, MembersStore, OrganizationChoice, SessionStore, type Failure } from '@kontor/admin-data-access';
import { InstantPipe } from '@kontor/admin-language';
import { Confirmations, FailureNotice, RemoteFrame, Toasts } from '@kontor/admin-ui';
import { InviteDialog } from './invite-dialog';

const toldKeys = { changed: 'members.list.changed', removed: 'members.list.removed' } as const;

/** Who belongs to the organization, with which role. */
@Component({
  selector: 'kontor-members-page',
  imports: [FailureNotice, InstantPipe, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './members.page.html',
  styleUrl: '../table.css',
})
export class MembersPage {
  protected readonly store = inject(MembersStore);
  private readonly dialog = inject(MatDialog);
  private readonly confirmations = inject(Confirmations);
  private readonly organization = inject(OrganizationChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore).session;

  protected readonly ownRole = computed<Role>(() => this.organization.membership()?.role ?? 'viewer');
  /** Nobody gives a role above their own. */
  protected readonly choices = computed(() => roles.filter((role) => hasRole(this.ownRole(), role)));
  /** Beside the row it happened in. */
  protected readonly refused = signal<{ readonly userId: string; readonly failure: Failure } | undefined>(undefined);

  constructor() {
    void this.store.members.load();
  }

  protected isReachable = ({ role }: MemberView): boolean => hasRole(this.ownRole(), role);
  protected isOwn = ({ userId }: MemberView): boolean => userId === this.session()?.user.id;

  protected invite(): void {
    this.dialog.open(InviteDialog, { data: this.choices(), width: '32rem', maxWidth: '95vw' });
  }

  /** A role that was not changed after all stands in the list as before. */
  protected async change(member: MemberView, field: HTMLSelectElement): Promise<void> {
    const role = roles.find((each) => each === field.value);
    if (role && (await this.confirmed(member, role))) await this.do(member, this.store.change(member.userId, role), toldKeys.changed);
    field.value = this.store.members.value()?.find(({ userId }) => userId === member.userId)?.role ?? member.role;
  }

  protected async remove(member: MemberView): Promise<void> {
    const translate = (key: string): string => this.transloco.translate(key, { name: member.displayName });
    const asked = { title: translate('members.list.removeTitle'), consequences: [translate('members.list.removeConsequence'), translate('members.list.removeStays')], confirm: translate('members.list.remove') };
    if (await this.confirmations.ask(asked)) await this.do(member, this.store.remove(member.userId), toldKeys.removed);
  }

  /** Only a lower role takes something away. */
  private async confirmed(member: MemberView, role: Role): Promise<boolean> {
    if (hasRole(role, member.role)) return true;
    const params = { name: member.displayName, role: this.transloco.translate(`role.${role}`) };
    const translate = (key: string): string => this.transloco.translate(key, params);
    return this.confirmations.ask({ title: translate('members.list.lowerTitle'), consequences: [translate('members.list.lowerConsequence')], confirm: translate('members.list.lower') });
  }

  private async do(member: MemberView, deed: Promise<void>, key: string): Promise<void> {
    this.refused.set(undefined);
    const outcome = await attempt(deed);
    if (!outcome.ok) return this.refused.set({ userId: member.userId, failure: outcome.failure });
    this.toasts.tell(this.transloco.translate(key, { name: member.displayName }));
    // What this window may do has changed with it: it begins anew.
    const membership = this.organization.membership();
    if (this.isOwn(member) && membership) this.organization.switchTo(membership.organizationId);
  }
}
