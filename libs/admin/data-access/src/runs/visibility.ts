import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether somebody can see this window. Browsers let hidden ones sleep, and a hidden one needs no news. */
@Injectable({ providedIn: 'root' })
export class Visibility {
  private readonly document = inject(DOCUMENT);
  private readonly visible = signal(this.document.visibilityState !== 'hidden');

  readonly isVisible = this.visible.asReadonly();

  constructor() {
    this.document.addEventListener('visibilitychange', () => this.visible.set(this.document.visibilityState !== 'hidden'));
  }
}
