import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { failureOf, isProblemWith } from './failure';
import { SessionStore } from './session.store';

const isOver = (error: unknown): boolean => error instanceof HttpErrorResponse && isProblemWith(failureOf(error), 'sign-in-required');

/** Whoever is told to sign in, in the middle of the work, is signed out; the shell leads to the sign-in and back. */
export const sessionWatch: HttpInterceptorFn = (request, next) => {
  const store = inject(SessionStore);
  return next(request).pipe(tap({ error: (error: unknown) => isOver(error) && store.lose() }));
};
