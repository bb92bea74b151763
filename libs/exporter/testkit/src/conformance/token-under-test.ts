import type { CredentialSource } from '@kontor/exporter-http';

/** A credential as core hands it out: one that has expired is renewed when it is refused, and none is left once a person has signed out. */
export class TokenUnderTest implements CredentialSource {
  /** Switched off while a person's sign-in is revoked. */
  isSignedIn = true;
  private isExpired = false;

  constructor(private readonly values: { readonly good: string; readonly bad: string }) {}

  /** A person has just signed in. */
  renew(): void {
    this.isSignedIn = true;
    this.isExpired = false;
  }

  expire(): void {
    this.isExpired = true;
  }

  async authorization(): Promise<string> {
    return this.isSignedIn && !this.isExpired ? this.values.good : this.values.bad;
  }

  async refused(): Promise<'retry' | 'gone'> {
    const isRenewed = this.isSignedIn && this.isExpired;
    this.isExpired = false;
    return isRenewed ? 'retry' : 'gone';
  }
}
