import { randomBytes } from 'node:crypto';
import { after, newId } from '@kontor/kernel';
import type { Organization } from '../organizations/organization';
import type { AuthorizationRequest } from './authorization-request';

const codeLifetime = 5 * 60_000;

/** What the user agreed to; its code is good for one exchange within five minutes. */
export interface Grant {
  readonly request: AuthorizationRequest;
  readonly organizationId: string;
  readonly userEmail: string;
  readonly expiresAt: Date;
}

/** Requests that wait for the user, and codes that wait for the program. */
export class Authorizations {
  private readonly requests = new Map<string, AuthorizationRequest>();
  private readonly grants = new Map<string, Grant>();

  ask(request: AuthorizationRequest): string {
    const id = newId();
    this.requests.set(id, request);
    return id;
  }

  waiting(id: string): AuthorizationRequest | undefined {
    return this.requests.get(id);
  }

  deny(id: string): void {
    this.requests.delete(id);
  }

  /** Answers with a code of 128 characters. */
  approve(id: string, request: AuthorizationRequest, { id: organizationId, user }: Organization, now: Date): string {
    this.requests.delete(id);
    const code = secretText();
    this.grants.set(code, { request, organizationId, userEmail: user.email, expiresAt: after(now, codeLifetime) });
    return code;
  }

  /** A code is gone once it was shown, whatever comes of it. */
  redeem(code: string, now: Date): Grant | undefined {
    const grant = this.grants.get(code);
    this.grants.delete(code);
    return grant && now < grant.expiresAt ? grant : undefined;
  }

  clear(): void {
    this.requests.clear();
    this.grants.clear();
  }
}

/** 128 characters nobody can guess. */
export const secretText = (): string => randomBytes(96).toString('base64url');
