import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kontor/admin-ui';
import { mdiMenu } from '@mdi/js';

const places = [
  { path: '/', text: 'layout.overview', exact: true },
  { path: '/transactions', text: 'layout.transactions', exact: false },
  { path: '/runs', text: 'layout.runs', exact: false },
  { path: '/rules', text: 'layout.rules', exact: false },
  { path: '/imports', text: 'layout.imports', exact: false },
  { path: '/integrations', text: 'layout.integrations', exact: false },
  { path: '/settings', text: 'layout.settings', exact: false },
  { path: '/organization', text: 'layout.organization', exact: false },
] as const;

/** The places of the program; on a narrow screen behind one button. */
@Component({
  selector: 'kontor-main-navigation',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'isOpen.set(false)' },
  template: `
    <button type="button" class="quiet menu-button" aria-controls="main-navigation" [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">
      <kontor-icon [path]="menu" />{{ 'layout.menu' | transloco }}
    </button>
    <nav id="main-navigation" [class.open]="isOpen()" [attr.aria-label]="'layout.navigation' | transloco">
      @for (place of places; track place.path) {
        <a [routerLink]="place.path" routerLinkActive="current" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: place.exact }" (click)="isOpen.set(false)">{{ place.text | transloco }}</a>
      }
    </nav>
  `,
})
export class MainNavigation {
  protected readonly places = places;
  protected readonly menu = mdiMenu;
  protected readonly isOpen = signal(false);
}
