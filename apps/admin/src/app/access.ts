import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import { SessionStore, type SessionState } from './data-access/session.store';
import { instead } from './instead';

/** A page for one kind of visitor only; the others are led to the address that is for them. */
const onlyFor =
  (wanted: SessionState['kind'], elsewhere: string): CanActivateFn =>
  async (_, { url }) => {
    const router = inject(Router);
    const { kind } = await inject(SessionStore).find();
    if (kind === wanted) return true;
    return kind === 'unknown' ? instead(router, url) : new RedirectCommand(router.parseUrl(elsewhere));
  };

export const signedIn = onlyFor('signed-in', '/sign-in');
export const signedOut = onlyFor('signed-out', '/');
