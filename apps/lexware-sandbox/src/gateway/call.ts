import type { Behaviour } from '../behaviour';
import type { Organization } from '../organizations/organization';
import type { Caller } from './caller';
import type { ErrorPlace } from './errors/regular-error';
import type { Query } from './query';

/** One request, free of the web framework. */
export interface Call extends ErrorPlace {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Scheme, host and port the client used: `resourceUri` starts with it. */
  readonly baseUrl: string;
}

/** A request that passed the gateway: somebody may see and change an organization's books. */
export interface ApiCall extends Call {
  readonly caller: Caller;
  readonly organization: Organization;
  readonly behaviour: Behaviour;
  /** What this request writes stays invisible to searches before this instant. */
  readonly searchableFrom: Date;
}

export const param = (call: Call, name: string): string => call.params[name] ?? '';
