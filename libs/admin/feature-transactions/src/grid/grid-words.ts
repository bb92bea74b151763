import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { GridRow, ProvenanceView } from '@kontor/api-contracts';
import { LanguageKeeper, LocalFormats } from '@kontor/admin-language';
import { ProvenanceWords } from '@kontor/admin-ui';

/** What the cells say, in the language of the screen. */
@Injectable()
export class GridWords {
  private readonly transloco = inject(TranslocoService);
  private readonly keeper = inject(LanguageKeeper);
  private readonly sentences = inject(ProvenanceWords);
  readonly formats = inject(LocalFormats);

  say(key: string, gaps: Readonly<Record<string, string | number>> = {}): string {
    return this.transloco.translate(key, gaps, this.keeper.language());
  }

  state(row: GridRow): { readonly state: string; readonly reason: string; readonly more: string } {
    const [first] = row.issues;
    const fault = row.lastExport?.fault;
    const reason = first?.title ?? fault?.title ?? '';
    const others = row.issues.length - 1;
    return { state: this.say(`transactions.state.${row.state}`), reason, more: others > 0 ? ` ${this.say('transactions.more', { count: others })}` : '' };
  }

  receipts(count: number): string {
    return count === 0 ? this.say('transactions.noReceipt') : this.formats.number(count);
  }

  /** The letter beside a value and the sentence behind it. */
  provenance(provenance: ProvenanceView | null): { readonly mark: string; readonly why: string } {
    return provenance === null ? { mark: '', why: '' } : { mark: this.say(`transactions.mark.${provenance.source}`), why: this.sentences.sentence(provenance) };
  }

  /** AG Grid's own words, most of them for screen readers. */
  ofTheGrid(): Record<string, string> {
    const names = [
      'loadingOoo', 'noRowsToShow', 'ariaRowToggleSelection', 'ariaRowSelectionDisabled', 'ariaHeaderSelection', 'ariaChecked', 'ariaUnchecked', 'ariaIndeterminate', 'ariaInputEditor',
      'ariaDateFilterInput', 'ariaSortableColumn', 'ariaSkeletonCellLoading', 'ariaSkeletonCellLoadingFailed',
    ];
    return Object.fromEntries(names.map((name) => [name, this.say(`transactions.grid.${name}`)]));
  }
}
