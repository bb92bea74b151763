import { createHash, randomBytes } from 'node:crypto';
import type { HouseReply, HouseRequest } from './counter';

/** A code somebody was sent back with, and what it was asked for with. */
interface Code {
  readonly companyId: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

const refuse = (error: string, status = 400): HouseReply => ({ status, body: { error } });

export const oauthClient = { id: 'client-4711', secret: 'CLIENT-SECRET-PA55' } as const;
const lifeSeconds = 3600;

/** OAuth 2 as a strict house does it: codes work once and with their verifier, refresh tokens once. */
export class SignInWindow {
  private readonly codes = new Map<string, Code>();
  private readonly access = new Map<string, string>();
  private readonly refreshing = new Map<string, string>();
  /** Everything ever handed out that must not be seen anywhere. */
  readonly secrets: string[] = [oauthClient.secret];
  readonly requests: { readonly grant: string; readonly ok: boolean }[] = [];
  readonly revoked: string[] = [];

  companyOf(token: string): string | undefined {
    return this.access.get(token);
  }

  /** Refresh tokens that would still be taken. */
  get living(): readonly string[] {
    return [...this.refreshing.keys()];
  }

  /** How many refreshes were asked for. */
  refreshes(): number {
    return this.requests.filter(({ grant }) => grant === 'refresh_token').length;
  }

  /** Access tokens die, as by time; refresh tokens stay. */
  forgetAccess(): void {
    this.access.clear();
  }

  /** The person withdraws what they granted. */
  withdraw(): void {
    this.access.clear();
    this.refreshing.clear();
  }

  /** The page on which a person agrees or declines; sends the browser back. */
  authorize({ query }: HouseRequest): HouseReply {
    const redirectUri = query.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    if (query.get('response_type') !== 'code' || query.get('client_id') !== oauthClient.id || query.get('code_challenge_method') !== 'S256') return refuse('invalid_request');
    if (query.get('decision') === 'decline') back.searchParams.set('error', 'access_denied');
    else back.searchParams.set('code', this.issueCode({ companyId: query.get('company') ?? '', challenge: query.get('code_challenge') ?? '', redirectUri }));
    return { status: 302, headers: { Location: back.href } };
  }

  token({ authorization, body }: HouseRequest): HouseReply {
    const form = new URLSearchParams(body.toString('utf8'));
    const grant = form.get('grant_type') ?? '';
    const reply = isClient(authorization) ? this.grant(grant, form) : refuse('invalid_client', 401);
    this.requests.push({ grant, ok: reply.status === 200 });
    return reply;
  }

  revoke({ authorization, body }: HouseRequest): HouseReply {
    if (!isClient(authorization)) return refuse('invalid_client', 401);
    const token = new URLSearchParams(body.toString('utf8')).get('token') ?? '';
    const companyId = this.refreshing.get(token);
    this.refreshing.delete(token);
    for (const [access, owner] of this.access) if (owner === companyId) this.access.delete(access);
    this.revoked.push(token);
    return { status: 200 };
  }

  private grant(grant: string, form: URLSearchParams): HouseReply {
    if (grant === 'authorization_code') return this.byCode(form);
    return grant === 'refresh_token' ? this.byRefreshToken(form.get('refresh_token') ?? '') : refuse('unsupported_grant_type');
  }

  private byCode(form: URLSearchParams): HouseReply {
    const code = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (!code || code.challenge !== challenge || code.redirectUri !== form.get('redirect_uri')) return refuse('invalid_grant');
    return this.tokensFor(code.companyId);
  }

  private byRefreshToken(token: string): HouseReply {
    const companyId = this.refreshing.get(token);
    this.refreshing.delete(token);
    return companyId === undefined ? refuse('invalid_grant') : this.tokensFor(companyId);
  }

  private tokensFor(companyId: string): HouseReply {
    const [access, refresh] = [this.secret('ACCESS'), this.secret('REFRESH')];
    this.access.set(access, companyId);
    this.refreshing.set(refresh, companyId);
    return { status: 200, body: { access_token: access, token_type: 'Bearer', refresh_token: refresh, expires_in: lifeSeconds } };
  }

  private issueCode(code: Code): string {
    const text = this.secret('CODE');
    this.codes.set(text, code);
    return text;
  }

  private secret(kind: string): string {
    const text = `${kind}-PA55-${randomBytes(12).toString('hex')}`;
    this.secrets.push(text);
    return text;
  }
}

const isClient = (authorization: string): boolean =>
  authorization === `Basic ${Buffer.from(`${oauthClient.id}:${oauthClient.secret}`).toString('base64')}`;
