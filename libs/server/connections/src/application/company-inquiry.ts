import type { CompanyProfile } from '@kontor/exporter-contract';
import { fixedCredential } from '@kontor/exporter-http';
import { Injectable } from '@nestjs/common';
import { authorizationOf } from '../domain/credentials';
import { RemoteDesk } from '../remote/remote-desk';
import { problemOfRemote } from '../remote/remote-problem';
import type { Founding } from './founding';
import { settingsFor } from './settings-reader';

/** Asks an accounting system whose books some fresh credentials open. */
@Injectable()
export class CompanyInquiry {
  constructor(private readonly desk: RemoteDesk) {}

  async ask(organizationId: string, { exporter, authKind, chosen, credentials, connectionId }: Founding): Promise<CompanyProfile> {
    const capabilities = exporter.manifest.auth.find(({ kind }) => kind === authKind)?.unlocks ?? [];
    const source = fixedCredential(credentials ? authorizationOf(credentials) : '');
    // Before there is a connection, all inquiries of an organization keep one pace.
    const paceKey = connectionId ?? `inquiry:${exporter.manifest.id}:${organizationId}`;
    const caller = { exporter, paceKey, credentials: source, settings: settingsFor(exporter, chosen), memory: {}, capabilities };
    try {
      return await exporter.check(this.desk.context(caller, new AbortController().signal));
    } catch (error) {
      // What the remote refuses is told; anything else is a defect of the plugin.
      throw problemOfRemote(error) ?? error;
    }
  }
}
