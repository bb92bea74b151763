import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { roles } from '@kontor/api-contracts';
import { OrganizationChoice } from '@kontor/admin-data-access';

/** What each role may do, in words; each may do everything the one before it may. */
@Component({
  selector: 'kontor-roles-page',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ 'members.roles.title' | transloco }}</h2>
    <p class="aside">{{ 'members.roles.hint' | transloco }}</p>
    <div class="cards">
      @for (role of roles; track role) {
        <section class="card" [attr.aria-labelledby]="'role-' + role">
          <div class="row">
            <h3 [id]="'role-' + role">{{ 'role.' + role | transloco }}</h3>
            @if (role === organization.membership()?.role) {
              <span class="chip good">{{ 'members.roles.yours' | transloco }}</span>
            }
          </div>
          <p>{{ 'members.roles.may.' + role | transloco }}</p>
        </section>
      }
    </div>
  `,
})
export class RolesPage {
  protected readonly organization = inject(OrganizationChoice);
  protected readonly roles = roles;
}
