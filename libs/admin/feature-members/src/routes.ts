import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type RedirectFunction, type Routes } from '@angular/router';
import { Permissions, SessionStore } from '@kontor/admin-data-access';
import { provideTexts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { OrganizationPage } from './organization.page';

/** The server tells others nothing of these parts. */
const forAdmins: CanActivateFn = () => inject(Permissions).atLeast('admin') || new RedirectCommand(inject(Router).parseUrl('/organization/roles'));

/** Redirects come before every guard: on a full load nobody has asked yet who this is. */
const firstPart: RedirectFunction = async () => {
  const permissions = inject(Permissions);
  await inject(SessionStore).find();
  return permissions.atLeast('admin') ? 'members' : 'roles';
};

export const routes: Routes = [
  {
    path: '',
    title: 'members.title',
    component: OrganizationPage,
    providers: [provideTexts({ de, en })],
    children: [
      { path: '', pathMatch: 'full', redirectTo: firstPart },
      { path: 'members', title: 'members.list.title', canActivate: [forAdmins], loadComponent: async () => (await import('./members/members.page')).MembersPage },
      { path: 'roles', title: 'members.roles.title', loadComponent: async () => (await import('./roles/roles.page')).RolesPage },
      { path: 'tokens', title: 'members.tokens.title', canActivate: [forAdmins], loadComponent: async () => (await import('./tokens/tokens.page')).TokensPage },
      { path: 'audit', title: 'members.audit.title', canActivate: [forAdmins], loadComponent: async () => (await import('./audit/audit.page')).AuditPage },
      { path: 'account', title: 'members.account.title', loadComponent: async () => (await import('./account/account.page')).AccountPage },
    ],
  },
];
