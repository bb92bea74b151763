import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OrganizationChoice, Permissions } from '@kontor/admin-data-access';
import { TabLinks, type TabLink } from '@kontor/admin-ui';

const forEverybody: readonly TabLink[] = [
  { path: 'roles', text: 'members.roles.title' },
  { path: 'account', text: 'members.account.title' },
];

const forAdmins: readonly TabLink[] = [
  { path: 'members', text: 'members.list.title' },
  { path: 'roles', text: 'members.roles.title' },
  { path: 'tokens', text: 'members.tokens.title' },
  { path: 'audit', text: 'members.audit.title' },
  { path: 'account', text: 'members.account.title' },
];

/** Who works here, what they may do, what programs may do, and who did what. */
@Component({
  selector: 'kontor-organization-page',
  imports: [RouterOutlet, TabLinks, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page-head">
      <h1>{{ organization.membership()?.organizationName ?? ('members.title' | transloco) }}</h1>
    </div>
    <kontor-tab-links [label]="'members.parts' | transloco" [links]="links()" />
    <router-outlet />
  `,
})
export class OrganizationPage {
  protected readonly organization = inject(OrganizationChoice);
  private readonly permissions = inject(Permissions);
  protected readonly links = computed(() => (this.permissions.atLeast('admin') ? forAdmins : forEverybody));
}
