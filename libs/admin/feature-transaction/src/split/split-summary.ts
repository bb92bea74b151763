import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CodingView } from '@kontor/api-contracts';
import { MoneyPipe } from '@kontor/admin-language';
import { choiceOf } from '../fields/choices';

/** The lines of a transaction that is split, to be read. */
@Component({
  selector: 'kontor-split-summary',
  imports: [MoneyPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let shown = coding();
    @if (!shown.balanced) {
      <p class="notice" role="alert">{{ 'transaction.split.unbalanced' | transloco: { total: (shown.billing | money) } }}</p>
    }
    <div class="scroll-x" tabindex="0" role="group" [attr.aria-label]="'transaction.split.lines' | transloco">
      <table>
        <thead>
          <tr>
            <th scope="col" class="amount">{{ 'transaction.split.gross' | transloco }}</th>
            <th scope="col">{{ 'transaction.field.glAccount' | transloco }}</th>
            <th scope="col">{{ 'transaction.field.taxRate' | transloco }}</th>
            <th scope="col">{{ 'transaction.field.costCenter' | transloco }}</th>
            <th scope="col">{{ 'transaction.field.text' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (line of shown.lines; track $index) {
            <tr>
              <td class="amount">{{ line.gross | money }}</td>
              <td>{{ label(line.glAccount.value) }}</td>
              <td>{{ label(line.taxRate.value) }}</td>
              <td>{{ label(line.costCenter.value) }}</td>
              <td>{{ line.text.value }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class SplitSummary {
  readonly coding = input.required<CodingView>();

  protected label(chosen: Parameters<typeof choiceOf>[0]): string {
    return choiceOf(chosen)?.label ?? '–';
  }
}
