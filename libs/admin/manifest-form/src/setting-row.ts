import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, ChangeDetectorRef, Component, computed, effect, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageKeeper } from '@kontor/admin-language';
import type { SettingField } from '@kontor/exporter-contract';
import { ListField } from './list-field';
import type { SettingControl } from './settings-group';

let rows = 0;

/** One setting: what it is called, what it is for, its value, and what is wrong with that. */
@Component({
  selector: 'kontor-setting-row',
  imports: [ListField, MatCheckboxModule, MatInputModule, NgTemplateOutlet, ReactiveFormsModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './setting-row.html',
  styleUrl: './setting-row.css',
})
export class SettingRow {
  readonly setting = input.required<SettingField>();
  readonly control = input.required<SettingControl>();

  protected readonly id = `setting-${(rows += 1)}`;
  protected readonly language = inject(LanguageKeeper).language;
  protected readonly isRequired = computed(() => {
    const setting = this.setting();
    return setting.kind === 'text' && setting.minLength > 0;
  });
  protected readonly bounds = computed(() => {
    const setting = this.setting();
    return setting.kind === 'text' ? { min: setting.minLength, max: setting.maxLength } : { min: 0, max: 0 };
  });

  constructor() {
    const screen = inject(ChangeDetectorRef);
    // what is wrong with a value changes outside of signals
    effect((onCleanup) => {
      const heard = this.control().events.subscribe(() => screen.markForCheck());
      onCleanup(() => heard.unsubscribe());
    });
  }

  /** Nothing while the person is still writing. */
  protected get problem(): { readonly because?: string; readonly refused?: string } | null {
    const control = this.control();
    return control.touched ? control.errors : null;
  }

  protected get isBlank(): boolean {
    const { value } = this.control();
    return typeof value === 'string' && value.trim() === '';
  }
}
