import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ProvenanceView } from '@kontor/api-contracts';
import { LanguageKeeper, LocalFormats } from '@kontor/admin-language';

/** "Why this value?", answered in the language of the screen. */
@Injectable({ providedIn: 'root' })
export class ProvenanceWords {
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(LocalFormats);
  private readonly keeper = inject(LanguageKeeper);

  /** `By the rule “Software”. As of 5 March 2026, 14:02.` */
  sentence({ source, because, empty, at }: ProvenanceView): string {
    const language = this.keeper.language();
    const by = this.transloco.translate(`provenance.${because === null ? 'plain' : 'named'}.${source}`, { because: because ?? '' }, language);
    const emptied = empty === null ? '' : ` ${this.transloco.translate(`provenance.empty.${empty}`, {}, language)}`;
    return `${by}${emptied} ${this.transloco.translate('provenance.at', { time: this.formats.instant(at) }, language)}`;
  }
}
