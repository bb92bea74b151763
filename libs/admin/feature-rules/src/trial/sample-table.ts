import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { fieldLabels, type RuleSample, type RuleVerdict } from '@kontor/api-contracts';
import { DayPipe, LanguageKeeper, MoneyPipe } from '@kontor/admin-language';

const tones: Readonly<Record<RuleVerdict, string>> = { agrees: 'good', differs: 'bad', fills: '', own: '', overruled: 'warn', cannot: 'warn' };

/** Transactions a rule matches: what stands there, and what it would write. */
@Component({
  selector: 'kontor-sample-table',
  imports: [DayPipe, MoneyPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll-x" tabindex="0" role="region" [attr.aria-label]="'rules.trial.samples' | transloco">
      <table>
        <thead>
          <tr>
            <th scope="col">{{ 'rules.trial.transaction' | transloco }}</th>
            <th scope="col">{{ 'rules.trial.wouldBe' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (sample of samples(); track sample.transactionId) {
            <tr>
              <td>
                <a [routerLink]="['/transactions', sample.transactionId]">{{ sample.merchantName }}</a><br />
                <span class="aside">{{ 'rules.trial.on' | transloco: { day: (sample.transactionDate | day) } }} · {{ sample.billing | money }}</span>
              </td>
              <td>
                @for (each of sample.fields; track each.field) {
                  <div>
                    <span class="aside">{{ labels[each.field][language()] }}:</span>
                    @if (each.verdict === 'differs') {
                      {{ each.now ?? ('rules.trial.empty' | transloco) }} → {{ each.wouldBe }}
                    } @else {
                      {{ each.wouldBe ?? each.now ?? ('rules.trial.empty' | transloco) }}
                    }
                    <span [class]="'chip ' + tones[each.verdict]">{{ 'rules.verdict.' + each.verdict | transloco }}</span>
                  </div>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class SampleTable {
  readonly samples = input.required<readonly RuleSample[]>();

  protected readonly language = inject(LanguageKeeper).language;
  protected readonly labels = fieldLabels;
  protected readonly tones = tones;
}
