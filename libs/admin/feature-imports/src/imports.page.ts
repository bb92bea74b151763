import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { TabLinks, type TabLink } from '@kontor/admin-ui';

const links: readonly TabLink[] = [
  { path: './', text: 'imports.statements.title', exact: true },
  { path: 'receipts', text: 'imports.receipts.title' },
];

/** What comes in as files: statements and receipts. */
@Component({
  selector: 'kontor-imports-page',
  imports: [RouterOutlet, TabLinks, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page-head">
      <h1>{{ 'imports.title' | transloco }}</h1>
    </div>
    <kontor-tab-links [label]="'imports.parts' | transloco" [links]="links" />
    <router-outlet />
  `,
})
export class ImportsPage {
  protected readonly links = links;
}
