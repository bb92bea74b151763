import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OwnMembership } from '@kontor/api-contracts';

/** Where the person may work, and as what. */
@Component({
  selector: 'kontor-organization-card',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="organizations">
      <h2 id="organizations">{{ (memberships().length === 1 ? 'overview.organization' : 'overview.organizations') | transloco }}</h2>
      <ul class="plain">
        @for (membership of memberships(); track membership.organizationId) {
          <li>
            <span>{{ membership.organizationName }}</span>
            <span class="chip">{{ 'role.' + membership.role | transloco }}</span>
          </li>
        } @empty {
          <li>{{ 'overview.noOrganization' | transloco }}</li>
        }
      </ul>
    </section>
  `,
})
export class OrganizationCard {
  readonly memberships = input.required<readonly OwnMembership[]>();
}
