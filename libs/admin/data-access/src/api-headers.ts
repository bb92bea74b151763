import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { LanguageKeeper } from '@kontor/admin-language';
import { OrganizationChoice } from './organization-choice';
import { SessionStore } from './session.store';

const safeMethods = ['GET', 'HEAD'];

/** Every request says for whom and in which language; one that changes something proves that it comes from this page. */
export const apiHeaders: HttpInterceptorFn = (request, next) => {
  const csrfToken = inject(SessionStore).session()?.csrfToken;
  const organization = inject(OrganizationChoice).membership()?.organizationId;
  const needsProof = csrfToken !== undefined && !safeMethods.includes(request.method);
  const headers = {
    'Accept-Language': inject(LanguageKeeper).language(),
    ...(organization !== undefined && { 'X-Kontor-Organization': organization }),
    ...(needsProof && { 'X-CSRF-Token': csrfToken }),
  };
  return next(request.clone({ setHeaders: headers }));
};
