import { createHash } from 'node:crypto';
import { defaultClient } from '../oauth/oauth-client';
import type { Received, SandboxUnderTest } from './sandbox-under-test';

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

const callback = 'http://127.0.0.1:3000/api/v1/connections/oauth/callback';
const verifier = 'v'.repeat(64);
const basic = `Basic ${Buffer.from(`${defaultClient.id}:${defaultClient.secret}`).toString('base64')}`;

/** A program that connects to the sandbox, and the user who lets it. */
export class OAuthVisitor {
  constructor(private readonly sandbox: SandboxUnderTest) {}

  async connect(scope = 'profile.read vouchers.read'): Promise<Tokens> {
    const code_challenge = createHash('sha256').update(verifier).digest('base64url');
    const asked = { client_id: defaultClient.id, redirect_uri: callback, response_type: 'code', code_challenge, code_challenge_method: 'S256', scope };
    const { body } = await this.sandbox.send(`/oauth2/authorize?${new URLSearchParams(asked).toString()}`, { token: null });
    const request = /name="request" value="([^"]+)"/.exec(String(body))?.[1] ?? '';
    const consent = new URLSearchParams({ request, email: 'demo@nordlicht.example', password: 'any', decision: 'approve' });
    const { headers } = await this.sandbox.send('/oauth2/authorize', { method: 'POST', token: null, body: consent });
    const code = new URL(headers.get('location') ?? 'none:').searchParams.get('code') ?? '';
    return (await this.token({ grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier })).body as Tokens;
  }

  refresh(refreshToken: string): Promise<Received> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  private token(form: Readonly<Record<string, string>>): Promise<Received> {
    return this.sandbox.send('/oauth2/token', { method: 'POST', token: null, headers: { Authorization: basic }, body: new URLSearchParams(form) });
  }
}
