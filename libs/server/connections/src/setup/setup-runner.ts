import { RemoteFailure, type ExporterFault, type SettingValues, type SetupHook } from '@kontor/exporter-contract';
import type { Actor } from '@kontor/server-platform';
import { Injectable, Logger } from '@nestjs/common';
import { connectionProblem } from '../domain/connection-problems';
import { ConnectionFinder } from '../application/connection-finder';
import type { HookReport, SetupReport } from '../persistence/setup-report.entity';
import { RemoteDesk } from '../remote/remote-desk';
import { faultBehind } from '../remote/remote-problem';
import { SetupHosts } from './setup-hosts';
import { SetupReports } from './setup-reports';
import { SetupTurn } from './setup-turn';

type Hook = SetupHook<SettingValues>;

const failedNote = { de: 'Das hat nicht geklappt. Beheben Sie die Ursache und starten Sie die Einrichtung noch einmal.', en: 'That did not work. Mend the cause and run the set-up once more.' };
const defect: ExporterFault = { kind: 'defect', code: 'KON-defect' };

interface HookEnd {
  readonly report: Pick<HookReport, 'did' | 'note' | 'fault'>;
  readonly inDoubt: boolean;
}

/** Runs the set-up hooks of a connection in order and reports on each. One that fails does not stop the others. */
@Injectable()
export class SetupRunner {
  private readonly logger = new Logger(SetupRunner.name);

  constructor(
    private readonly finder: ConnectionFinder,
    private readonly desk: RemoteDesk,
    private readonly hosts: SetupHosts,
    private readonly turn: SetupTurn,
    private readonly reports: SetupReports,
  ) {}

  async run(actor: Actor, connectionId: string): Promise<readonly SetupReport[]> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    if (connection.state === 'disconnected') throw connectionProblem('connection-state', { state: connection.state });
    const { setup, manifest } = this.desk.callerOf(connection).exporter;
    await this.turn.take(actor.organizationId, connectionId);
    let inDoubt = false;
    try {
      for (const [position, hook] of setup.entries()) {
        const end = await this.runHook(actor, connectionId, hook);
        inDoubt ||= end.inDoubt;
        await this.reports.keep(actor.organizationId, connectionId, { hook: hook.id, title: hook.title, position, ...end.report });
      }
    } finally {
      const { maxRequestMilliseconds, readLagMilliseconds } = manifest.remote;
      await this.turn.end(actor.organizationId, connectionId, inDoubt ? maxRequestMilliseconds + readLagMilliseconds : 0);
    }
    return this.reports.of(actor.organizationId, connectionId);
  }

  /** Each hook sees what the one before it remembered. */
  private async runHook(actor: Actor, connectionId: string, hook: Hook): Promise<HookEnd> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    const caller = this.desk.callerOf(connection);
    const ctx = { ...this.desk.context(caller, new AbortController().signal), company: connection.company };
    if (hook.needs && !ctx.capabilities.includes(hook.needs.capability)) return { report: { did: 'passed-over', note: hook.needs.otherwise, fault: null }, inDoubt: false };
    try {
      const outcome = await hook.run(ctx, this.hosts.host(actor, connectionId, caller.exporter, ctx));
      return { report: { ...outcome, fault: null }, inDoubt: false };
    } catch (error) {
      const fault = faultBehind(error);
      // A fault is reported to the person; anything else is a defect and belongs in the log as well.
      if (!fault) this.logger.error({ msg: 'set-up hook failed', hook: hook.id, connectionId, err: error });
      return { report: { did: 'failed', note: failedNote, fault: fault ?? defect }, inDoubt: !(error instanceof RemoteFailure) || error.inDoubt };
    }
  }
}
