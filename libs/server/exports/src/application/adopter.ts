import type { ExternalRef } from '@kontor/exporter-contract';
import { ConnectionFinder, ConnectionPauser, faultBehind, problemOfRemote } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { stepNamed } from '../domain/step-named';
import { StepContexts } from '../lane/step-contexts';
import type { Doubt } from './doubt-book';

export interface Claim {
  readonly organizationId: string;
  readonly connectionId: string;
  readonly doubt: Doubt;
  /** What the person says became of it. */
  readonly remoteId: string;
}

/** Reads what a person found in the accounting system, so that it is known there as if Kontor had written it. Writes nothing. */
@Injectable()
export class Adopter {
  constructor(
    private readonly finder: ConnectionFinder,
    private readonly contexts: StepContexts,
    private readonly scope: TenantScope,
    private readonly pauser: ConnectionPauser,
  ) {}

  async describe(claim: Claim): Promise<ExternalRef> {
    const { organizationId, connectionId, doubt, remoteId } = claim;
    const connection = await this.finder.get(organizationId, connectionId);
    const { exporter, context } = this.contexts.of(connection, new Date(doubt.first_intended_at), new AbortController().signal);
    const step = stepNamed(exporter, doubt.step);
    // The exporter cannot read such a thing: the person's word is all there is.
    if (!step?.adopt) return { kind: doubt.step, id: remoteId };
    if (connection.state !== 'connected') throw exportProblem('connection-not-open', { state: connection.state });
    const ref = await step.adopt(remoteId, doubt.input, context).catch((error: unknown) => this.told(claim, error));
    if (!ref) throw exportProblem('remote-id-unknown', { remoteId });
    return ref;
  }

  private async told({ organizationId, connectionId }: Claim, error: unknown): Promise<never> {
    const fault = faultBehind(error);
    if (fault?.kind === 'unauthenticated' || fault?.kind === 'not-permitted') await this.scope.run(organizationId, (em) => this.pauser.pauseFor(em, connectionId, fault));
    // What the remote refuses is told; anything else is a defect of the plugin.
    throw problemOfRemote(error) ?? error;
  }
}
