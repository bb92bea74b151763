import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { attempt, LaneMovesStore, type Failure } from '@kontor/admin-data-access';
import { Sentences, UndoStack } from '@kontor/admin-ui';
import type { Chosen } from './deeds';

/** Notes that a transaction whose export came to nothing stands in the books already. Nothing is sent; it can be undone. */
@Injectable({ providedIn: 'root' })
export class ElsewhereNote {
  private readonly sentences = inject(Sentences);
  private readonly moves = inject(LaneMovesStore);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);

  /** True once it is noted. */
  ask(chosen: Chosen): Promise<boolean> {
    return this.sentences.ask({
      title: this.transloco.translate('runs.elsewhere.title'),
      hint: this.transloco.translate('runs.elsewhere.hint'),
      label: this.transloco.translate('runs.elsewhere.note'),
      missing: this.transloco.translate('runs.elsewhere.noteMissing'),
      confirm: this.transloco.translate('runs.elsewhere.mark'),
      act: (note) => this.mark(chosen, note),
    });
  }

  private async mark(chosen: Chosen, note: string): Promise<Failure | undefined> {
    const outcome = await attempt(this.moves.markElsewhere(chosen.connectionId, { transactionIds: chosen.transactionIds, note }));
    if (!outcome.ok) return outcome.failure;
    this.undo.push({ text: this.transloco.translate('runs.elsewhere.done'), undo: () => this.takeBack(chosen) });
    return undefined;
  }

  private async takeBack({ connectionId, transactionIds }: Chosen): Promise<string | void> {
    const outcome = await attempt(this.moves.takeBack(connectionId, { transactionIds, reason: this.transloco.translate('undo.undo') }));
    if (!outcome.ok) return this.transloco.translate('runs.elsewhere.notUndone');
  }
}
