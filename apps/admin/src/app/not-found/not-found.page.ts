import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

@Component({
  selector: 'kontor-not-found-page',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="narrow card">
      <h1>{{ 'notFound.title' | transloco }}</h1>
      <p>{{ 'notFound.detail' | transloco }}</p>
      <a routerLink="/">{{ 'notFound.toOverview' | transloco }}</a>
    </section>
  `,
})
export class NotFoundPage {}
