import { Injectable } from '@nestjs/common';
import { isId } from '@kontor/kernel';
import { HttpSettings } from '@kontor/server-config';
import type { CookieOptions, Request, Response } from 'express';

/** What the browser keeps: whose session, so that no look-up has to go across users, and the secret. */
export interface SessionKey {
  readonly userId: string;
  readonly secret: string;
}

const bareName = 'kontor-session';
const secretForm = /^[\w-]{43}$/;

/** Writes and reads the session cookie. It is `Secure` wherever Kontor is reached by https. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;

  constructor({ publicUrl }: HttpSettings) {
    this.secure = publicUrl.startsWith('https://');
  }

  /** Browsers hold a `__Host-` cookie to this very host, over https only. */
  get name(): string {
    return this.secure ? `__Host-${bareName}` : bareName;
  }

  set(response: Response, { userId, secret }: SessionKey, expires: Date): void {
    response.cookie(this.name, `${userId}.${secret}`, { ...this.options, expires });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }

  /** Undefined when there is no cookie or it is none of ours. */
  read(request: Request): SessionKey | undefined {
    const value: unknown = (request.cookies as Readonly<Record<string, unknown>>)[this.name];
    if (typeof value !== 'string') return undefined;
    const [userId = '', secret = '', ...rest] = value.split('.');
    return isId(userId) && secretForm.test(secret) && rest.length === 0 ? { userId, secret } : undefined;
  }

  private get options(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure };
  }
}
