import type { Routes } from '@angular/router';
import { atLeast, signedIn, signedOut } from './access';
import { UnreachablePage } from './unreachable/unreachable.page';

/**
 * Where each feature hangs in the program. A feature never imports a feature: what one shows inside another, such as a
 * transaction beside the grid, is put together here.
 */
const accounting: Routes = [
  { path: '', loadChildren: async () => (await import('@kontor/admin-feature-reference-data')).routes },
  { path: 'integrations', loadChildren: async () => (await import('@kontor/admin-feature-integrations')).tabRoutes },
];

const besideTheGrid: Routes = [
  { path: 'export', canActivate: [atLeast('accountant')], loadChildren: async () => (await import('@kontor/admin-feature-export')).routes },
  { path: ':transactionId', loadChildren: async () => (await import('@kontor/admin-feature-transaction')).routes },
];

const inside: Routes = [
  { path: '', pathMatch: 'full', loadChildren: async () => (await import('@kontor/admin-feature-overview')).routes },
  { path: 'transactions', loadChildren: async () => (await import('@kontor/admin-feature-transactions')).routesAround(besideTheGrid) },
  { path: 'runs', loadChildren: async () => (await import('@kontor/admin-feature-runs')).routes },
  { path: 'rules', loadChildren: async () => (await import('@kontor/admin-feature-rules')).routes },
  { path: 'imports', loadChildren: async () => (await import('@kontor/admin-feature-imports')).routes },
  { path: 'integrations', loadChildren: async () => (await import('@kontor/admin-feature-integrations')).routes },
  { path: 'settings', loadChildren: async () => (await import('@kontor/admin-feature-settings')).routesAround(accounting) },
  { path: 'organization', loadChildren: async () => (await import('@kontor/admin-feature-members')).routes },
];

/** Titles are keys of texts. */
export const routes: Routes = [
  { path: 'sign-in', title: 'signIn.title', canActivate: [signedOut], loadComponent: async () => (await import('./sign-in/sign-in.page')).SignInPage },
  // shown where nothing more can be loaded: it has to be there already
  { path: 'unreachable', title: 'unreachable.title', component: UnreachablePage },
  { path: '', canActivate: [signedIn], children: inside },
  { path: '**', title: 'notFound.title', loadComponent: async () => (await import('./not-found/not-found.page')).NotFoundPage },
];
