import type { Actor } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { PendingWatch } from '../../domain/changes/pending-watch';
import { readStatement } from '../../domain/read-statement';
import type { RowOutcome } from '../../domain/row-outcome';
import { transactionProblem } from '../../domain/transaction-problems';
import { known } from '../../domain/values/known';
import { ImportClerk } from './import-clerk';
import { ImportPager } from './import-pager';
import { oneAhead, pagesOf } from './outcome-pages';
import { OrganizationZone } from './organization-zone';
import { ProfileChooser, type ChosenProfile } from './profile-chooser';
import type { StatementWish } from './statement-file';
import { STATEMENT_LIMITS, type ImportLimits } from './statement-limits';

/** Nothing could be read: that is a refusal, not an import. */
function refuseUnreadable([first]: readonly RowOutcome[]): void {
  if (first?.outcome === 'file-error') throw transactionProblem('statement-unreadable', { line: first.error.line, sentence: first.error.sentence });
}

/** Imports a file page by page. What dies half-way is simply imported again: pages that were written say nothing new then. */
@Injectable()
export class StatementImporter {
  constructor(
    private readonly chooser: ProfileChooser,
    private readonly zones: OrganizationZone,
    private readonly clerk: ImportClerk,
    private readonly pager: ImportPager,
    @Inject(STATEMENT_LIMITS) private readonly limits: ImportLimits,
  ) {}

  /** Gives the id of the import. */
  async import(actor: Actor, wish: StatementWish): Promise<string> {
    const profile = await this.chooser.choose(wish);
    const watch = new PendingWatch();
    let importId: string | undefined;
    for await (const page of oneAhead(pagesOf(await this.outcomes(actor, wish, profile), this.limits.pageRows))) {
      if (importId === undefined) refuseUnreadable(page);
      importId ??= await this.clerk.begin(actor, wish, profile);
      await this.pager.take(actor.organizationId, importId, page, watch);
    }
    // A statement without a single movement is one, too.
    importId ??= await this.clerk.begin(actor, wish, profile);
    await this.clerk.finish(actor, importId);
    return importId;
  }

  private async outcomes({ organizationId }: Actor, { file, account, encoding }: StatementWish, profile: ChosenProfile): Promise<AsyncIterable<RowOutcome>> {
    const timeZone = await this.zones.of(organizationId);
    return readStatement({ ...known({ account, encoding }), profile, timeZone, bytes: file.read(), limits: { rows: this.limits.rows } });
  }
}
