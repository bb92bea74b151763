import type { SessionView } from '@kontor/api-contracts';

/** The session of one person in one organization. */
export const aSession = (changed: Partial<SessionView> = {}): SessionView => ({
  user: { id: 'user-1', email: 'erika@example.com', displayName: 'Erika Muster', locale: 'de' },
  organizations: [{ organizationId: 'organization-1', organizationName: 'Muster GmbH', role: 'owner' }],
  csrfToken: 'csrf-1',
  expiresAt: '2026-03-05T21:00:00.000Z',
  ...changed,
});
