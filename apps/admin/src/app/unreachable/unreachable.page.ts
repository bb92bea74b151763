import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

@Component({
  selector: 'kontor-unreachable-page',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="narrow card">
      <h1>{{ 'unreachable.title' | transloco }}</h1>
      <p>{{ 'unreachable.cure' | transloco }}</p>
      <button type="button" class="primary" (click)="reload()">{{ 'unreachable.retry' | transloco }}</button>
    </section>
  `,
})
export class UnreachablePage {
  private readonly document = inject(DOCUMENT);

  protected reload(): void {
    this.document.location.reload();
  }
}
