import { inject, Injectable } from '@angular/core';
import { hasRole, type Role } from '@kontor/api-contracts';
import { OrganizationChoice } from './organization-choice';

/** What the person may do here. The server decides; the screen only leaves out what it would refuse. */
@Injectable({ providedIn: 'root' })
export class Permissions {
  private readonly organization = inject(OrganizationChoice);

  /** True for the role itself and everything above it. Follows the chosen organization when read in a template or `computed`. */
  atLeast(role: Role): boolean {
    const membership = this.organization.membership();
    return membership !== undefined && hasRole(membership.role, role);
  }
}
