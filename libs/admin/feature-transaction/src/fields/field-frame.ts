import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProvenanceView } from '@kontor/api-contracts';
import { ProvenanceMark, ProvenanceWords } from '@kontor/admin-ui';

/** A field with its name, what is wrong with it, and why it has its value. What is typed into is the content, with the id `field-…`. */
@Component({
  selector: 'kontor-field-frame',
  imports: [ProvenanceMark, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './fields.css',
  template: `
    <div class="field">
      <label [for]="'field-' + name()">
        {{ label() }}
        @if (required()) {
          <span class="aside">{{ 'transaction.fields.required' | transloco }}</span>
        }
      </label>
      <ng-content />
      <div [id]="'about-' + name()">
        @if (issue(); as issue) {
          <p class="bad">{{ issue }}</p>
        }
        @if (provenance(); as provenance) {
          <p class="why"><kontor-provenance-mark aria-hidden="true" [provenance]="provenance" /> <span>{{ sentence() }}</span></p>
        }
      </div>
    </div>
  `,
})
export class FieldFrame {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly required = input(false);
  readonly issue = input<string | undefined>();
  readonly provenance = input<ProvenanceView | null>(null);

  private readonly words = inject(ProvenanceWords);
  protected readonly sentence = computed(() => {
    const provenance = this.provenance();
    return provenance ? this.words.sentence(provenance) : '';
  });
}
