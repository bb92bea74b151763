import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { SetupReport, type HookReport } from '../persistence/setup-report.entity';

/** Keeps what each set-up hook did the last time it ran. */
@Injectable()
export class SetupReports {
  constructor(
    private readonly scope: TenantScope,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async keep(organizationId: string, connectionId: string, report: Omit<HookReport, 'at'>): Promise<void> {
    const dated = { ...report, at: this.clock.now() };
    await this.scope.run(organizationId, async (em) => {
      const known = await em.findOne(SetupReport, { connectionId, hook: report.hook });
      if (known) known.tell(dated);
      else em.persist(new SetupReport(organizationId, connectionId, dated));
    });
  }

  of(organizationId: string, connectionId: string): Promise<readonly SetupReport[]> {
    return this.scope.run(organizationId, (em) => em.find(SetupReport, { connectionId }, { orderBy: { position: 'asc' } }));
  }
}
