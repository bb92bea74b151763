import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { mdiTrayArrowUp } from '@mdi/js';
import { Icon } from './icon';

/** Takes files: dropped on it, or chosen with its button. What they are, others decide. */
@Component({
  selector: 'kontor-drop-zone',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './drop-zone.css',
  host: { '[class.over]': 'isOver()', '(dragover)': 'over($event)', '(dragleave)': 'isOver.set(false)', '(drop)': 'drop($event)' },
  template: `
    <kontor-icon [path]="icon" />
    <p>{{ hint() }}</p>
    <button type="button" class="primary" [attr.aria-disabled]="isBusy()" (click)="isBusy() || picker.click()">{{ button() }}</button>
    <input #picker type="file" hidden [accept]="accept()" [multiple]="multiple()" (change)="pick(picker)" />
  `,
})
export class DropZone {
  readonly hint = input.required<string>();
  readonly button = input.required<string>();
  /** Which files the chooser offers first, as in `accept` of HTML. */
  readonly accept = input('');
  readonly multiple = input(false);
  /** Nothing is taken meanwhile. */
  readonly isBusy = input(false);
  /** Never empty; at most one file unless `multiple`. */
  readonly files = output<readonly File[]>();

  protected readonly icon = mdiTrayArrowUp;
  protected readonly isOver = signal(false);

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(!this.isBusy());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.give([...(event.dataTransfer?.files ?? [])]);
  }

  protected pick(picker: HTMLInputElement): void {
    this.give([...(picker.files ?? [])]);
    picker.value = ''; // the same file can be chosen again
  }

  private give(files: readonly File[]): void {
    const taken = this.multiple() ? files : files.slice(0, 1);
    if (taken.length > 0 && !this.isBusy()) this.files.emit(taken);
  }
}
