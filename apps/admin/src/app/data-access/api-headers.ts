import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { LanguageKeeper } from '../language/language-keeper';
import { SessionStore } from './session.store';

const safeMethods = ['GET', 'HEAD'];

/** Every request asks for answers in the language on the screen; one that changes something proves that it comes from this page. */
export const apiHeaders: HttpInterceptorFn = (request, next) => {
  const csrfToken = inject(SessionStore).session()?.csrfToken;
  const needsProof = csrfToken !== undefined && !safeMethods.includes(request.method);
  const headers = { 'Accept-Language': inject(LanguageKeeper).language(), ...(needsProof && { 'X-CSRF-Token': csrfToken }) };
  return next(request.clone({ setHeaders: headers }));
};
