import { ChangeDetectionStrategy, Component, computed, effect, input, output, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import type { FieldError } from '@kontor/api-contracts';
import type { SettingsSchema, SettingValues } from '@kontor/exporter-contract';
import { SettingRow } from './setting-row';
import { draftOf, settingsGroup, showRefused, type SettingsDraft } from './settings-group';

/**
 * The settings of a plugin as a form, drawn from its manifest. It keeps nothing and sends nothing: values go in, drafts
 * come out, and whoever shows it brings the button.
 */
@Component({
  selector: 'kontor-manifest-form',
  imports: [ReactiveFormsModule, SettingRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div [formGroup]="group()">
      @for (entry of entries(); track entry.name) {
        <kontor-setting-row [setting]="entry.setting" [control]="entry.control" />
      }
    </div>
  `,
  styles: ':host > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--gap); }',
})
export class ManifestForm {
  readonly schema = input.required<SettingsSchema>();
  /** What is stored; a setting that is missing shows its default. Another value begins the form anew. */
  readonly value = input<SettingValues>({});
  /** Of the server's answer: those at `settings.<name>` are shown at their field. */
  readonly refused = input<readonly FieldError[]>([]);
  /** Somebody pressed the button: fields nobody touched show their problems too. */
  readonly isTried = input(false);

  /** Also tells the draft the form begins with. */
  readonly changed = output<SettingsDraft>();

  protected readonly group = computed(() => settingsGroup(this.schema(), this.value()));
  protected readonly entries = computed(() => {
    const { controls } = this.group();
    return Object.entries(this.schema()).flatMap(([name, setting]) => {
      const control = controls[name];
      return control ? [{ name, setting, control }] : [];
    });
  });

  constructor() {
    effect((onCleanup) => {
      const group = this.group();
      const begun = group.getRawValue();
      const tell = () => untracked(() => this.changed.emit(draftOf(group, begun)));
      const heard = group.valueChanges.subscribe(tell);
      onCleanup(() => heard.unsubscribe());
      tell();
    });
    effect(() => showRefused(this.group(), this.refused()));
    effect(() => {
      if (this.isTried()) this.group().markAllAsTouched();
    });
  }
}
