import type { StatementPreviewRow, StatementRecognition } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import type { Actor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { sketchTable } from '../../domain/csv/sketch-table';
import { profileName } from '../../domain/profiles/profile-name';
import { readStatement } from '../../domain/read-statement';
import type { RowOutcome } from '../../domain/row-outcome';
import { recognizeStatement, textOfStart } from '../../domain/statement-recognizer';
import { known } from '../../domain/values/known';
import { OrganizationZone } from './organization-zone';
import { ProfileChooser, type ChosenProfile } from './profile-chooser';
import type { StatementWish } from './statement-file';

const shownRows = 10;

function previewOf(outcome: RowOutcome, locale: Locale): StatementPreviewRow {
  if (outcome.outcome !== 'transaction') return { line: outcome.error.line, transaction: null, problem: outcome.error.sentence[locale] };
  const { line, kind, status, transactionDate, bookingDate = null, billing, original = null, merchant, card, description = null } = outcome.transaction;
  const transaction = { kind, status, transactionDate, bookingDate, billing, original, merchantName: merchant.name, cardLast4: card.last4 ?? null, cardHolder: card.holder ?? null, description };
  return { line, transaction, problem: null };
}

/** Shows what an import would make of a file; keeps nothing. */
@Injectable()
export class StatementPreviewer {
  constructor(
    private readonly chooser: ProfileChooser,
    private readonly zones: OrganizationZone,
  ) {}

  async look(actor: Actor, wish: StatementWish): Promise<StatementRecognition> {
    const start = await wish.file.beginning();
    const isDescribed = wish.profile !== undefined || wish.mapping !== undefined;
    const recognition = isDescribed ? undefined : await recognizeStatement(start);
    const text = textOfStart(start);
    const table = text === undefined || /^\s*</.test(text) ? null : ((await sketchTable(text)) ?? null);
    if (recognition && recognition.outcome !== 'recognized') return { profile: null, sentence: recognition.sentence[actor.locale], preview: [], table };
    const chosen = recognition?.profile ?? (await this.chooser.choose(wish));
    const id = typeof chosen === 'string' ? chosen : chosen.id;
    const name = profileName(id)[actor.locale];
    return { profile: { id, name }, sentence: `${name}.`, preview: await this.preview(actor, wish, chosen), table };
  }

  private async preview({ organizationId, locale }: Actor, { file, account, encoding }: StatementWish, profile: ChosenProfile): Promise<readonly StatementPreviewRow[]> {
    const timeZone = await this.zones.of(organizationId);
    const rows: StatementPreviewRow[] = [];
    for await (const outcome of readStatement({ ...known({ account, encoding }), profile, timeZone, bytes: file.read() })) {
      rows.push(previewOf(outcome, locale));
      if (rows.length === shownRows) break;
    }
    return rows;
  }
}
