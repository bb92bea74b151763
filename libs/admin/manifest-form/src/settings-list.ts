import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageKeeper } from '@kontor/admin-language';
import type { SettingField, SettingsSchema, SettingValue, SettingValues } from '@kontor/exporter-contract';
import type { Locale } from '@kontor/kernel';

const optionsOf = (setting: SettingField) => (setting.kind === 'choice' || setting.kind === 'list' ? setting.options : []);

function wordsOf(setting: SettingField, value: SettingValue, language: Locale): string {
  const named = (chosen: string): string => optionsOf(setting).find((option) => option.value === chosen)?.label[language] ?? chosen;
  return Array.isArray(value) ? value.map(named).join(', ') : named(String(value));
}

/** The settings of a plugin in words, for people who may not change them. */
@Component({
  selector: 'kontor-settings-list',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (row of rows(); track row.label) {
        <dt>{{ row.label }}</dt>
        <dd>
          @if (row.flag === undefined) {
            {{ row.words }}
          } @else {
            {{ (row.flag ? 'manifestForm.on' : 'manifestForm.off') | transloco }}
          }
        </dd>
      }
    </dl>
  `,
})
export class SettingsList {
  readonly schema = input.required<SettingsSchema>();
  readonly value = input.required<SettingValues>();

  private readonly language = inject(LanguageKeeper).language;
  protected readonly rows = computed(() =>
    Object.entries(this.schema()).map(([name, setting]) => {
      const value = this.value()[name] ?? setting.default;
      return { label: setting.label[this.language()], words: wordsOf(setting, value, this.language()), flag: typeof value === 'boolean' ? value : undefined };
    }),
  );
}
