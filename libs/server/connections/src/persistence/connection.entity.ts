import type { AuthScheme, CompanyProfile, ExporterFault, SettingValues } from '@kontor/exporter-contract';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import { mayMove, type AuthKind, type ConnectionState } from '../domain/connection-state';
import { connectionProblem } from '../domain/connection-problems';

/** What a person decided when they connected. */
export interface ConnectionBeginning {
  readonly organizationId: string;
  readonly exporterId: string;
  readonly authKind: AuthKind;
  readonly company: CompanyProfile;
  readonly settings: SettingValues;
  readonly at: Date;
}

/** One organization's tie to one company in one accounting system. */
@Entity({ tableName: 'connection' })
export class Connection extends TenantEntity {
  @Property({ type: 'text' })
  readonly exporterId: string;

  @Property({ type: 'text' })
  authKind: AuthKind;

  @Property({ type: 'text' })
  state: ConnectionState = 'connected';

  @Property({ type: 'json' })
  company: CompanyProfile;

  @Property({ type: 'text' })
  readonly companyId: string;

  @Property({ type: 'json' })
  settings: SettingValues;

  @Property({ type: 'json' })
  memory: Readonly<Record<string, string>> = {};

  @Property({ type: 'json', nullable: true })
  pauseFault: ExporterFault | null = null;

  /** Why the accounting system refuses to be told the sum after an export. Kept by the lane; what a person changes may have mended it. */
  @Property({ type: 'json', nullable: true })
  drainFault: ExporterFault | null = null;

  @Property({ ...instantColumn })
  connectedAt: Date;

  @Property({ ...instantColumn, nullable: true })
  checkedAt: Date | null = null;

  @Property({ ...instantColumn, nullable: true })
  disconnectedAt: Date | null = null;

  constructor({ organizationId, exporterId, authKind, company, settings, at }: ConnectionBeginning) {
    super(organizationId);
    this.exporterId = exporterId;
    this.authKind = authKind;
    this.company = company;
    this.companyId = company.id;
    this.settings = settings;
    this.connectedAt = at;
    this.checkedAt = at;
  }

  /** The same company again after a disconnect: everything that was learnt stays. */
  revive({ authKind, company, settings, at }: Pick<ConnectionBeginning, 'authKind' | 'company' | 'settings' | 'at'>): void {
    this.move('connected');
    this.authKind = authKind;
    this.company = company;
    this.settings = settings;
    this.connectedAt = at;
    this.checkedAt = at;
    this.disconnectedAt = null;
    this.pauseFault = null;
    this.drainFault = null;
  }

  /** New credentials for the same company. Who had paused it on purpose resumes it on purpose. */
  signedInAgain(authKind: AuthKind, company: CompanyProfile, at: Date): void {
    const isPausedByPerson = this.state === 'paused' && this.pauseFault === null;
    if (!isPausedByPerson) this.move('connected');
    this.authKind = authKind;
    this.company = company;
    this.connectedAt = at;
    this.checkedAt = at;
    this.disconnectedAt = null;
    this.pauseFault = null;
    this.drainFault = null;
  }

  /** What was refused because of the old ones may be taken now. */
  change(settings: SettingValues): void {
    this.settings = settings;
    this.drainFault = null;
  }

  remember(key: string, value: string): void {
    this.memory = { ...this.memory, [key]: value };
  }

  pause(fault: ExporterFault | null): void {
    this.move(fault?.kind === 'unauthenticated' || fault?.kind === 'not-permitted' ? 'needs-sign-in' : 'paused');
    this.pauseFault = fault;
  }

  resume(): void {
    if (this.state !== 'paused') throw connectionProblem('connection-not-paused');
    this.move('connected');
    this.pauseFault = null;
    this.drainFault = null;
  }

  checked(company: CompanyProfile, at: Date): void {
    this.company = company;
    this.checkedAt = at;
  }

  disconnect(at: Date): void {
    this.move('disconnected');
    this.disconnectedAt = at;
    this.pauseFault = null;
    this.drainFault = null;
  }

  /** What the chosen way of signing in unlocks, by the manifest. */
  capabilities(schemes: readonly AuthScheme[]): readonly string[] {
    return schemes.find((scheme) => scheme.kind === this.authKind)?.unlocks ?? [];
  }

  private move(to: ConnectionState): void {
    if (!mayMove(this.state, to)) throw connectionProblem('connection-state', { state: this.state });
    this.state = to;
  }
}
