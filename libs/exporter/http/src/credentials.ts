import type { ExporterFault } from '@kontor/exporter-contract';

/** Where the value of the `Authorization` header comes from. Renewing it once for many callers is the source's business. */
export interface CredentialSource {
  /** The whole header value, such as `Bearer …`. Throws {@link CredentialsError} when there is none to give. */
  authorization(): Promise<string>;
  /** A value it gave was refused: `retry` when another one is ready, `gone` when the person must sign in again. */
  refused(authorization: string): Promise<'retry' | 'gone'>;
}

/** There is nothing to sign in with now: signed out, or the sign-in server could not be asked. Nothing was sent. */
export class CredentialsError extends Error {
  constructor(readonly fault: ExporterFault) {
    super(`No credentials: ${fault.code}`);
    this.name = 'CredentialsError';
  }
}

/** A credential that cannot be renewed, such as an API key. */
export const fixedCredential = (authorization: string): CredentialSource => ({
  authorization: async () => authorization,
  refused: async () => 'gone',
});

/**
 * Takes a credential out of a text: some gateways repeat the header they did not understand in their error.
 * The scheme word stays, so that the message still says what it was about.
 */
export function withoutCredential(text: string, authorization: string): string {
  const token = authorization.slice(authorization.indexOf(' ') + 1);
  return token === '' ? text : text.replaceAll(token, '[redacted]');
}
