import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { BrowserMemory } from '@kontor/admin-browser';
import type { OwnMembership } from '@kontor/api-contracts';
import { SessionStore } from './session.store';

const key = 'kontor.organization';

/** For which organization the person acts: the one chosen last in this browser, else the first. */
@Injectable({ providedIn: 'root' })
export class OrganizationChoice {
  private readonly session = inject(SessionStore);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly memory = inject(BrowserMemory);
  private readonly chosen = signal(this.memory.read(key));

  readonly memberships = computed<readonly OwnMembership[]>(() => this.session.session()?.organizations ?? []);

  /** Nothing for somebody who belongs to none. */
  readonly membership = computed(() => this.memberships().find(({ organizationId }) => organizationId === this.chosen()) ?? this.memberships()[0]);

  /** Whoever switches loads the program anew: nothing of the other organization may stay in memory. */
  switchTo(organizationId: string): void {
    this.chosen.set(organizationId);
    this.memory.write(key, organizationId);
    this.window?.location.assign('/');
  }
}
