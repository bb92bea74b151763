import { ChangeDetectionStrategy, Component, computed, effect, input } from '@angular/core';
import type { Sight } from './sight';

/** A photo or scan. */
@Component({
  selector: 'kontor-image-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './viewer.css',
  template: `
    <div class="place">
      <img [src]="address()" [alt]="name()" [style.width.%]="sight().zoom * 100" [style.rotate.deg]="sight().turned" [class.sideways]="sight().turned % 180 !== 0" />
    </div>
  `,
})
export class ImageView {
  readonly bytes = input.required<Blob>();
  readonly name = input.required<string>();
  readonly sight = input.required<Sight>();

  protected readonly address = computed(() => URL.createObjectURL(this.bytes()));

  constructor() {
    effect((onCleanup) => {
      const address = this.address();
      onCleanup(() => URL.revokeObjectURL(address));
    });
  }
}
