import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { OwnMembership } from '@kontor/api-contracts';
import { SessionStore } from './session.store';

const key = 'kontor.organization';

/** For which organization the person acts: the one chosen last in this browser, else the first. */
@Injectable({ providedIn: 'root' })
export class OrganizationChoice {
  private readonly session = inject(SessionStore);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly chosen = signal(this.stored());

  readonly memberships = computed<readonly OwnMembership[]>(() => this.session.session()?.organizations ?? []);

  /** Nothing for somebody who belongs to none. */
  readonly membership = computed(() => this.memberships().find(({ organizationId }) => organizationId === this.chosen()) ?? this.memberships()[0]);

  /** Whoever switches loads the program anew: nothing of the other organization may stay in memory. */
  switchTo(organizationId: string): void {
    this.store(organizationId);
    this.window?.location.assign('/');
  }

  private store(organizationId: string): void {
    this.chosen.set(organizationId);
    try {
      this.window?.localStorage.setItem(key, organizationId);
    } catch {
      // SecurityError or QuotaExceededError: this browser keeps nothing, so the first organization is shown after loading
    }
  }

  private stored(): string | null {
    try {
      return this.window?.localStorage.getItem(key) ?? null;
    } catch {
      return null; // SecurityError: this browser keeps nothing
    }
  }
}
