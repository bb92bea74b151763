import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { SessionCookie } from '../authentication/session-cookie';
import { SessionKeeper } from '../authentication/session-keeper';
import { TokenKeeper } from '../authentication/token-keeper';
import { platformProblem } from '../problems/platform-problems';
import type { Actor } from './actor';
import type { LiveSession } from './request-identity';

/** How a request proved who it comes from. */
export type Proof = { readonly by: 'token'; readonly actor: Actor } | { readonly by: 'session'; readonly session: LiveSession };

const bearer = /^Bearer +(\S+)$/i;

/** Finds out who a request comes from; a token goes before a cookie. */
@Injectable()
export class Identifier {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionKeeper,
    private readonly tokens: TokenKeeper,
  ) {}

  async prove(request: Request): Promise<Proof> {
    const { authorization } = request.headers;
    const proof = authorization === undefined ? await this.bySession(request) : await this.byToken(authorization);
    if (!proof) throw platformProblem('sign-in-required');
    return proof;
  }

  private async byToken(authorization: string): Promise<Proof | undefined> {
    const text = bearer.exec(authorization)?.[1];
    const actor = text === undefined ? undefined : await this.tokens.actorBehind(text);
    return actor && { by: 'token', actor };
  }

  private async bySession(request: Request): Promise<Proof | undefined> {
    const key = this.cookie.read(request);
    const session = key && (await this.sessions.find(key));
    return session && { by: 'session', session };
  }
}
