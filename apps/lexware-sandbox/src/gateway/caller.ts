import type { Scope } from './scopes';

/** Who stands behind an accepted bearer token. */
export interface Caller {
  /** What the rate limit counts by: a refreshed token does not start with a full bucket. */
  readonly bucket: string;
  readonly organizationId: string;
  readonly connectionId: string;
  readonly connectedAt: Date;
  readonly scopes: ReadonlySet<Scope>;
  /** A public API key does not find the partner resources at all. */
  readonly audience: 'partner' | 'public';
}
