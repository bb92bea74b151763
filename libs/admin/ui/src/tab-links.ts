import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** One part of a place of the program. */
export interface TabLink {
  /** As for `routerLink`. */
  readonly path: string;
  /** Key of its name. */
  readonly text: string;
  /** Its own address only, not those below it. */
  readonly exact?: boolean;
}

/** The parts of a place, each with an address of its own. */
@Component({
  selector: 'kontor-tab-links',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './tab-links.css',
  template: `
    <nav [attr.aria-label]="label()">
      @for (link of links(); track link.path) {
        <a [routerLink]="link.path" routerLinkActive="current" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: link.exact ?? false }">{{ link.text | transloco }}</a>
      }
    </nav>
  `,
})
export class TabLinks {
  readonly label = input.required<string>();
  readonly links = input.required<readonly TabLink[]>();
}
