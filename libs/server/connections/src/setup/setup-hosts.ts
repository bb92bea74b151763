import type { AccountingExporter, ExporterContext, SettingValues, SetupHost } from '@kontor/exporter-contract';
import { ReferenceImporter } from '@kontor/server-coding';
import { RequiredFields } from '@kontor/server-organizations';
import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { ConnectionSetupHost } from './setup-host';

/** Makes the host a set-up hook speaks to. */
@Injectable()
export class SetupHosts {
  constructor(
    private readonly scope: TenantScope,
    private readonly importer: ReferenceImporter,
    private readonly required: RequiredFields,
  ) {}

  host(actor: Actor, connectionId: string, exporter: AccountingExporter, ctx: ExporterContext<SettingValues>): SetupHost {
    const { scope, importer, required } = this;
    return new ConnectionSetupHost({ scope, importer, required }, actor, connectionId, exporter, ctx);
  }
}
