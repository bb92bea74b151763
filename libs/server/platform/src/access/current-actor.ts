import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from './actor';
import { identityOf, type LiveSession } from './request-identity';

export class UndeclaredIdentityError extends Error {
  constructor(wanted: string, decorator: string) {
    super(`The route asks for ${wanted} but does not declare ${decorator}`);
    this.name = 'UndeclaredIdentityError';
  }
}

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

/** The {@link Actor} of the request. Needs `@Access(...)` on the route. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = identityOf(requestOf(context));
  if (!actor) throw new UndeclaredIdentityError('the actor', '@Access()');
  return actor;
});

/** The {@link LiveSession} of the request. Needs `@SignedIn()` on the route. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): LiveSession => {
  const { session } = identityOf(requestOf(context));
  if (!session) throw new UndeclaredIdentityError('the session', '@SignedIn()');
  return session;
});
