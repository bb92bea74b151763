import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** The logo of a plugin. Its SVG text is shown as a picture, in which nothing runs; the name stands beside it. */
@Component({
  selector: 'kontor-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<img alt="" width="40" height="40" [src]="address()" />`,
  styles: ':host { display: inline-flex; flex: none; }',
})
export class Picture {
  readonly svg = input.required<string>();
  protected readonly address = computed(() => `data:image/svg+xml,${encodeURIComponent(this.svg())}`);
}
