import { defaultBehaviour, type Behaviour } from './behaviour';
import { MovableClock } from './clock/movable-clock';
import { FaultList } from './faults/fault-list';
import { ReadLag } from './faults/read-lag';
import type { Caller } from './gateway/caller';
import { RequestLog } from './gateway/request-log';
import { TokenBuckets } from './gateway/token-buckets';
import { Authorizations } from './oauth/authorizations';
import { callerOfConnection } from './oauth/connection';
import { Connections } from './oauth/connections';
import { callerOfKey } from './organizations/api-key';
import { Organizations } from './organizations/organizations';
import { seedOrganizations } from './organizations/seed';
import type { SandboxSettings } from './sandbox-settings';
import { readStateFile, writeStateFile } from './state/state-file';
import { StateKeeper } from './state/state-keeper';
import { restoreWorld, stateOfWorld } from './state/world-state';
import { Webhooks } from './webhooks/webhooks';

const loggedRequests = 20_000;

/** Everything the sandbox remembers. It lives as long as the process, or until somebody resets it. */
export class World {
  readonly clock: MovableClock;
  readonly buckets: TokenBuckets;
  readonly log = new RequestLog(loggedRequests);
  readonly faults = new FaultList();
  readonly readLag = new ReadLag();
  readonly authorizations = new Authorizations();
  readonly connections: Connections;
  readonly webhooks: Webhooks;
  /** Absent when nothing is to outlive the process. */
  readonly keeper: StateKeeper | undefined;
  organizations: Organizations;
  behaviour: Behaviour;

  /** Throws a SettingsError when the file of the settings holds no state. */
  constructor(readonly settings: SandboxSettings) {
    this.clock = new MovableClock(settings.clock);
    this.buckets = new TokenBuckets(this.clock);
    this.behaviour = { ...defaultBehaviour, ...settings.behaviour };
    this.webhooks = new Webhooks({ clock: this.clock, faults: this.faults, behaviour: () => this.behaviour, moved: () => this.keeper?.changed() });
    this.connections = new Connections(({ id }) => this.webhooks.endConnection(id));
    this.clock.whenMoved(() => this.webhooks.postman.wake());
    this.organizations = this.seeded();
    this.keeper = this.remembering(settings.stateFile);
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
    this.readLag.clear();
    this.webhooks.clear();
    this.authorizations.clear();
    this.connections.clear();
    this.behaviour = { ...defaultBehaviour, ...this.settings.behaviour };
    this.organizations = this.seeded();
  }

  /** What happens in the books of whoever is added is told by webhooks. */
  noOrganizations(): Organizations {
    return new Organizations((id, happening) => this.webhooks.announce(id, happening));
  }

  private seeded(): Organizations {
    const organizations = this.noOrganizations();
    seedOrganizations(organizations, this.clock.now());
    return organizations;
  }

  private remembering(stateFile: string | undefined): StateKeeper | undefined {
    if (stateFile === undefined) return undefined;
    const state = readStateFile(stateFile);
    if (state) restoreWorld(this, state);
    return new StateKeeper(() => stateOfWorld(this), (changed) => writeStateFile(stateFile, changed));
  }
}
