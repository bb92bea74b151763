import { inject, Injectable } from '@angular/core';
import type { OrganizationChange, OrganizationView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { organizationChange, organizationShow } from './client/functions';
import { attempt, Remote, type Outcome } from './remote';

/** The organization the person acts for. */
@Injectable({ providedIn: 'root' })
export class OrganizationStore {
  private readonly api = inject(Api);

  readonly organization = new Remote<OrganizationView>(() => this.api.invoke(organizationShow, {}));

  async change(body: OrganizationChange): Promise<Outcome<OrganizationView>> {
    const outcome = await attempt<OrganizationView>(this.api.invoke(organizationChange, { body }));
    if (outcome.ok) this.organization.take(outcome.value);
    return outcome;
  }
}
