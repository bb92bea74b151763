import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import type { ProvenanceSource, ProvenanceView } from '@kontor/api-contracts';
import { mdiAccountEditOutline, mdiBookOpenOutline, mdiCreditCardOutline, mdiReceiptTextOutline, mdiRobotOutline } from '@mdi/js';
import { Icon } from './icon';
import { ProvenanceWords } from './provenance-words';

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

  private readonly words = inject(ProvenanceWords);

  protected readonly picture = computed(() => pictures[this.provenance().source]);
  protected readonly sentence = computed(() => this.words.sentence(this.provenance()));
}
