import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Role } from '@kontor/api-contracts';
import { Permissions, SessionStore } from '@kontor/admin-data-access';
import { instead } from './instead';

const signInPath = '/sign-in';

/** The sign-in, which leads back to where somebody wanted to go. */
export const signInFor = (router: Router, wanted: string) => router.createUrlTree([signInPath], wanted === '/' ? {} : { queryParams: { back: wanted } });

/** Somebody else is led to the sign-in; where the server cannot tell who this is, the page says so. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const router = inject(Router);
  const { kind } = await inject(SessionStore).find();
  if (kind === 'signed-in') return true;
  return kind === 'unknown' ? instead(router, url) : new RedirectCommand(signInFor(router, url));
};

export const signedOut: CanActivateFn = async (_, { url }) => {
  const router = inject(Router);
  const { kind } = await inject(SessionStore).find();
  if (kind === 'signed-out') return true;
  return kind === 'unknown' ? instead(router, url) : new RedirectCommand(router.parseUrl('/'));
};

/** For pages on which a lesser role could do nothing; it is led to the overview. */
export const atLeast =
  (role: Role): CanActivateFn =>
  () =>
    inject(Permissions).atLeast(role) || new RedirectCommand(inject(Router).parseUrl('/'));
