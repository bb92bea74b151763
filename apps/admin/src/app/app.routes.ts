import type { Routes } from '@angular/router';
import { signedIn, signedOut } from './access';
import { UnreachablePage } from './unreachable/unreachable.page';

/** Titles are keys of texts. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', title: 'welcome.title', canActivate: [signedIn], loadComponent: async () => (await import('./welcome/welcome.page')).WelcomePage },
  { path: 'sign-in', title: 'signIn.title', canActivate: [signedOut], loadComponent: async () => (await import('./sign-in/sign-in.page')).SignInPage },
  // shown where nothing more can be loaded: it has to be there already
  { path: 'unreachable', title: 'unreachable.title', component: UnreachablePage },
  { path: '**', title: 'notFound.title', loadComponent: async () => (await import('./not-found/not-found.page')).NotFoundPage },
];
