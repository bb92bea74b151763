import { Injectable } from '@nestjs/common';
import { HttpSettings } from '@kontor/server-config';
import type { Request } from 'express';
import { isSameSecret } from '../authentication/token-secret';
import { platformProblem } from '../problems/platform-problems';
import type { LiveSession } from './request-identity';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const csrfHeader = 'x-csrf-token';

/**
 * Refuses what a foreign page made a browser send. Only for requests a browser could send with its cookie:
 * those with an API token are exempt, because no browser adds a token by itself.
 */
@Injectable()
export class CsrfCheck {
  private readonly ownOrigin: string;

  constructor({ publicUrl }: HttpSettings) {
    this.ownOrigin = new URL(publicUrl).origin;
  }

  /** `session` is undefined for public routes such as the sign-in itself: there the origin alone decides. */
  check(request: Request, session: LiveSession | undefined): void {
    if (safeMethods.has(request.method)) return;
    if (!this.isOwnPage(request)) throw platformProblem('csrf-refused');
    if (session && !isSameSecret(String(request.headers[csrfHeader] ?? ''), session.csrfToken)) throw platformProblem('csrf-refused');
  }

  /** Browsers always say where such a request comes from; what says nothing is no browser. */
  private isOwnPage(request: Request): boolean {
    const { origin, host } = request.headers;
    if (origin !== undefined) return origin === this.ownOrigin || origin === `${request.protocol}://${host ?? ''}`;
    const site = request.headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
}
