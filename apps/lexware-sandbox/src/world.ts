import { defaultBehaviour, type Behaviour } from './behaviour';
import { MovableClock } from './clock/movable-clock';
import { FaultList } from './faults/fault-list';
import type { Caller } from './gateway/caller';
import { RequestLog } from './gateway/request-log';
import { TokenBuckets } from './gateway/token-buckets';
import { Authorizations } from './oauth/authorizations';
import { callerOfConnection } from './oauth/connection';
import { Connections } from './oauth/connections';
import { callerOfKey } from './organizations/api-key';
import type { Organizations } from './organizations/organizations';
import { seededOrganizations } from './organizations/seed';
import type { SandboxSettings } from './sandbox-settings';

const loggedRequests = 20_000;

/** Everything the sandbox remembers. It lives as long as the process, or until somebody resets it. */
export class World {
  readonly clock: MovableClock;
  readonly buckets: TokenBuckets;
  readonly log = new RequestLog(loggedRequests);
  readonly faults = new FaultList();
  readonly authorizations = new Authorizations();
  readonly connections = new Connections();
  organizations: Organizations;
  behaviour: Behaviour = defaultBehaviour;

  constructor(readonly settings: SandboxSettings) {
    this.clock = new MovableClock(settings.clock);
    this.buckets = new TokenBuckets(this.clock);
    this.organizations = seededOrganizations(this.clock.now());
  }

  callerWith(token: string): Caller | undefined {
    const key = this.organizations.keyNamed(token);
    if (key) return callerOfKey(key);
    const connection = this.connections.withAccessToken(token, this.clock.now());
    return connection && callerOfConnection(connection);
  }

  reset(): void {
    this.clock.reset();
    this.buckets.reset();
    this.log.clear();
    this.faults.clear();
    this.authorizations.clear();
    this.connections.clear();
    this.behaviour = defaultBehaviour;
    this.organizations = seededOrganizations(this.clock.now());
  }
}
