import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@kontor/admin-data-access';
import { OrganizationCard } from './organization-card';
import { ReadinessCard } from './readiness-card';

@Component({
  selector: 'kontor-overview-page',
  imports: [OrganizationCard, ReadinessCard, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session(); as session) {
      <h1>{{ 'overview.greeting' | transloco: { name: session.user.displayName } }}</h1>
      <div class="cards">
        <section class="card" aria-labelledby="you">
          <h2 id="you">{{ 'overview.you' | transloco }}</h2>
          <dl>
            <dt>{{ 'overview.name' | transloco }}</dt>
            <dd>{{ session.user.displayName }}</dd>
            <dt>{{ 'overview.email' | transloco }}</dt>
            <dd>{{ session.user.email }}</dd>
          </dl>
        </section>
        <kontor-organization-card [memberships]="session.organizations" />
        <kontor-readiness-card />
      </div>
    }
  `,
})
export class OverviewPage {
  protected readonly session = inject(SessionStore).session;
}
