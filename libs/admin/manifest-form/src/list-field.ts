import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, forwardRef, inject, Injector, input, signal } from '@angular/core';
import { NG_VALUE_ACCESSOR, type ControlValueAccessor } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LanguageKeeper } from '@kontor/admin-language';
import { Icon } from '@kontor/admin-ui';
import type { ListSetting } from '@kontor/exporter-contract';
import { mdiArrowDown, mdiArrowUp, mdiClose, mdiPlus } from '@mdi/js';

type Told = 'placed' | 'added' | 'removed';

/** Some of the options in the order a person wants: everything by buttons, so that a keyboard is enough. */
@Component({
  selector: 'kontor-list-field',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './list-field.html',
  styleUrl: './list-field.css',
  providers: [{ provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => ListField), multi: true }],
})
export class ListField implements ControlValueAccessor {
  readonly options = input.required<ListSetting['options']>();

  protected readonly icons = { up: mdiArrowUp, down: mdiArrowDown, remove: mdiClose, add: mdiPlus };
  protected readonly values = signal<readonly string[]>([]);
  protected readonly isDisabled = signal(false);
  protected readonly news = signal('');
  protected readonly left = computed(() => this.options().filter(({ value }) => !this.values().includes(value)));

  private readonly language = inject(LanguageKeeper).language;
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private tell: (values: readonly string[]) => void = () => undefined;
  private touch: () => void = () => undefined;

  protected nameOf(value: string): string {
    return this.options().find((option) => option.value === value)?.label[this.language()] ?? value;
  }

  protected move(value: string, by: -1 | 1): void {
    const from = this.values().indexOf(value);
    const to = from + by;
    if (this.isDisabled() || to < 0 || to >= this.values().length) return;
    this.take(this.values().toSpliced(from, 1).toSpliced(to, 0, value));
    this.say('placed', value, to + 1);
    this.focus(by === -1 ? 'up' : 'down', value);
  }

  protected add(value: string): void {
    if (this.isDisabled()) return;
    const next = this.neighbour(this.left().map((option) => option.value), value);
    this.take([...this.values(), value]);
    this.say('added', value, this.values().length);
    this.focus(next === undefined ? 'remove' : 'add', next ?? value);
  }

  protected remove(value: string): void {
    if (this.isDisabled()) return;
    const next = this.neighbour(this.values(), value);
    this.take(this.values().filter((other) => other !== value));
    this.say('removed', value, 0);
    this.focus(next === undefined ? 'add' : 'remove', next ?? value);
  }

  protected leave(): void {
    this.touch();
  }

  writeValue(values: unknown): void {
    this.values.set(Array.isArray(values) ? values.map(String) : []);
  }

  registerOnChange(tell: (values: readonly string[]) => void): void {
    this.tell = tell;
  }

  registerOnTouched(touch: () => void): void {
    this.touch = touch;
  }

  setDisabledState(isDisabled: boolean): void {
    this.isDisabled.set(isDisabled);
  }

  private take(values: readonly string[]): void {
    this.values.set(values);
    this.tell(values);
    this.touch();
  }

  private say(told: Told, value: string, place: number): void {
    this.news.set(this.transloco.translate(`manifestForm.list.${told}`, { name: this.nameOf(value), place }));
  }

  private neighbour(values: readonly string[], value: string): string | undefined {
    const at = values.indexOf(value);
    return values[at + 1] ?? values[at - 1];
  }

  /** The button that was pressed may have moved or gone; the focus must not go with it. */
  private focus(deed: string, value: string): void {
    const isIt = ({ dataset }: HTMLElement) => dataset['deed'] === deed && dataset['value'] === value;
    const find = () => [...this.host.nativeElement.querySelectorAll('button')].find(isIt);
    afterNextRender({ read: () => find()?.focus() }, { injector: this.injector });
  }
}
