import type { AccountingExporter, ExporterContext, ExporterFault, SettingValues, SetupHook } from '@kontor/exporter-contract';
import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { CLOCK, type Actor } from '@kontor/server-platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { connectionProblem } from '../domain/connection-problems';
import { ConnectionFinder } from '../application/connection-finder';
import type { Connection } from '../persistence/connection.entity';
import { SetupReport, type HookReport } from '../persistence/setup-report.entity';
import { RemoteDesk } from '../remote/remote-desk';
import { faultBehind } from '../remote/remote-problem';
import { SetupHosts } from './setup-hosts';

type Hook = SetupHook<SettingValues>;
type SetupContext = Parameters<Hook['run']>[0];

const failedNote = { de: 'Das hat nicht geklappt. Beheben Sie die Ursache und starten Sie die Einrichtung noch einmal.', en: 'That did not work. Mend the cause and run the set-up once more.' };
const defect: ExporterFault = { kind: 'defect', code: 'KON-defect' };

/** Runs the set-up hooks of a connection in order and reports on each. One that fails does not stop the others. */
@Injectable()
export class SetupRunner {
  private readonly logger = new Logger(SetupRunner.name);

  constructor(
    private readonly finder: ConnectionFinder,
    private readonly desk: RemoteDesk,
    private readonly hosts: SetupHosts,
    private readonly scope: TenantScope,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, connectionId: string): Promise<readonly SetupReport[]> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    if (connection.state === 'disconnected') throw connectionProblem('connection-state', { state: connection.state });
    const caller = this.desk.callerOf(connection);
    await this.hosts.lockFields(actor, connection, caller.exporter);
    const reports: HookReport[] = [];
    for (const [position, hook] of caller.exporter.setup.entries()) {
      reports.push(await this.runHook(actor, connection, caller.exporter, { hook, position }));
    }
    return this.keep(actor, connectionId, reports);
  }

  reports(organizationId: string, connectionId: string): Promise<readonly SetupReport[]> {
    return this.scope.run(organizationId, (em) => em.find(SetupReport, { connectionId }, { orderBy: { position: 'asc' } }));
  }

  private async runHook(actor: Actor, before: Connection, exporter: AccountingExporter, { hook, position }: { hook: Hook; position: number }): Promise<HookReport> {
    const connection = await this.finder.get(actor.organizationId, before.id);
    const ctx: SetupContext = { ...this.context(connection), company: connection.company };
    const report = { hook: hook.id, title: hook.title, position, at: this.clock.now() };
    if (hook.needs && !ctx.capabilities.includes(hook.needs.capability)) return { ...report, did: 'passed-over', note: hook.needs.otherwise, fault: null };
    try {
      const outcome = await hook.run(ctx, this.hosts.host(actor, connection.id, exporter, ctx));
      return { ...report, ...outcome, fault: null };
    } catch (error) {
      const fault = faultBehind(error);
      // A fault is reported to the person; anything else is a defect and belongs in the log as well.
      if (!fault) this.logger.error({ msg: 'set-up hook failed', hook: hook.id, connectionId: connection.id, err: error });
      return { ...report, did: 'failed', note: failedNote, fault: fault ?? defect };
    }
  }

  private context(connection: Connection): ExporterContext<SettingValues> {
    return this.desk.context(this.desk.callerOf(connection), new AbortController().signal);
  }

  private keep(actor: Actor, connectionId: string, reports: readonly HookReport[]): Promise<readonly SetupReport[]> {
    return this.scope.run(actor.organizationId, async (em) => {
      const kept: SetupReport[] = [];
      for (const report of reports) {
        const known = await em.findOne(SetupReport, { connectionId, hook: report.hook });
        if (known) known.tell(report);
        else em.persist(new SetupReport(actor.organizationId, connectionId, report));
        await em.flush();
        kept.push(known ?? (await em.findOneOrFail(SetupReport, { connectionId, hook: report.hook })));
      }
      return kept;
    });
  }
}
