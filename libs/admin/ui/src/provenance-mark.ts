import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { TranslocoService } from '@jsverse/transloco';
import type { ProvenanceSource, ProvenanceView } from '@kontor/api-contracts';
import { LanguageKeeper, LocalFormats } from '@kontor/admin-language';
import { mdiAccountEditOutline, mdiBookOpenOutline, mdiCreditCardOutline, mdiReceiptTextOutline, mdiRobotOutline } from '@mdi/js';
import { Icon } from './icon';

const pictures: Readonly<Record<ProvenanceSource, string>> = {
  manual: mdiAccountEditOutline,
  rule: mdiRobotOutline,
  'card-default': mdiCreditCardOutline,
  extracted: mdiReceiptTextOutline,
  ledger: mdiBookOpenOutline,
};

/** Why a value is what it is, in a sentence: "By the rule Software subscriptions, on 5 March 2026, 14:02". */
@Component({
  selector: 'kontor-provenance-mark',
  imports: [Icon, MatTooltipModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': "'provenance ' + provenance().source" },
  template: `<kontor-icon role="img" [attr.aria-label]="sentence()" [matTooltip]="sentence()" [path]="picture()" />`,
})
export class ProvenanceMark {
  readonly provenance = input.required<ProvenanceView>();

  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(LocalFormats);
  private readonly keeper = inject(LanguageKeeper);

  protected readonly picture = computed(() => pictures[this.provenance().source]);
  protected readonly sentence = computed(() => {
    const { source, because, empty, at } = this.provenance();
    const language = this.keeper.language();
    const by = this.transloco.translate(`provenance.${because === null ? 'plain' : 'named'}.${source}`, { because }, language);
    const why = empty === null ? '' : ` ${this.transloco.translate(`provenance.empty.${empty}`, {}, language)}`;
    return `${by}${why} ${this.transloco.translate('provenance.at', { time: this.formats.instant(at) }, language)}`;
  });
}
