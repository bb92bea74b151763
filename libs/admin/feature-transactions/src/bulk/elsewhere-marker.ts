import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Selection } from '@kontor/api-contracts';
import { attempt, CodingsStore, LaneMovesStore, type Failure } from '@kontor/admin-data-access';
import { LocalFormats } from '@kontor/admin-language';
import { Sentences, Toasts } from '@kontor/admin-ui';

/** What is to be marked. */
export interface ElsewhereChoice {
  readonly selection: Selection;
  readonly count: number;
  readonly connectionId: string;
}

/** Notes that somebody brought the chosen transactions into the books by other means. Nothing is sent; it can be taken back. */
@Injectable({ providedIn: 'root' })
export class ElsewhereMarker {
  private readonly sentences = inject(Sentences);
  private readonly moves = inject(LaneMovesStore);
  private readonly codings = inject(CodingsStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(LocalFormats);

  ask(choice: ElsewhereChoice): Promise<boolean> {
    const count = this.formats.number(choice.count);
    return this.sentences.ask({
      title: this.transloco.translate(choice.count === 1 ? 'transactions.elsewhere.titleOne' : 'transactions.elsewhere.title', { count }),
      hint: this.transloco.translate('transactions.elsewhere.hint'),
      label: this.transloco.translate('transactions.elsewhere.note'),
      missing: this.transloco.translate('transactions.elsewhere.noteMissing'),
      confirm: this.transloco.translate('transactions.elsewhere.mark'),
      act: (note) => this.mark(choice, note),
    });
  }

  private async mark({ connectionId, selection, count }: ElsewhereChoice, note: string): Promise<Failure | undefined> {
    const outcome = await attempt(this.moves.markElsewhere(connectionId, { ...selection, note }));
    if (!outcome.ok) return outcome.failure;
    this.codings.tell([]);
    this.toasts.tell(this.transloco.translate(count === 1 ? 'transactions.elsewhere.doneOne' : 'transactions.elsewhere.done', { count: this.formats.number(count) }));
    return undefined;
  }
}
