import { inject, Injectable } from '@angular/core';
import type { InvitedMember, MemberInvitation, MemberView, Role } from '@kontor/api-contracts';
import { Api } from './client/api';
import { memberChange, memberInvite, memberList, memberRemove } from './client/functions';
import { Remote } from './remote';

/** Who belongs to the organization. For admins. */
@Injectable({ providedIn: 'root' })
export class MembersStore {
  private readonly api = inject(Api);

  readonly members = new Remote<readonly MemberView[]>(() => this.api.invoke(memberList, {}));

  /** With the same key the same invitation gets the same answer, password included. */
  async invite(invitation: MemberInvitation, key: string): Promise<InvitedMember> {
    const invited = await this.api.invoke(memberInvite, { body: invitation, 'Idempotency-Key': key });
    await this.members.load();
    return invited;
  }

  async change(userId: string, role: Role): Promise<void> {
    const changed = await this.api.invoke(memberChange, { id: userId, body: { role } });
    this.members.take((this.members.value() ?? []).map((member) => (member.userId === userId ? changed : member)));
  }

  async remove(userId: string): Promise<void> {
    await this.api.invoke(memberRemove, { id: userId });
    this.members.take((this.members.value() ?? []).filter((member) => member.userId !== userId));
  }
}
