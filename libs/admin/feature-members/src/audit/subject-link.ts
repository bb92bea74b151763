import type { AuditSubjectView } from '@kontor/api-contracts';

/** Where things are looked at, by their kind; the key of the text says where a link leads. */
const places: Readonly<Record<string, (id: string) => string>> = {
  transaction: (id) => `/transactions/${id}`,
  run: (id) => `/runs/${id}`,
  rule: () => '/rules',
  connection: () => '/integrations',
  'statement-import': (id) => `/imports/${id}`,
  user: () => '/organization/members',
  'api-token': () => '/organization/tokens',
  'data-field': () => '/settings',
};

/** The page of what an event is about, where it has one. */
export const linkTo = ({ type, id }: Pick<AuditSubjectView, 'type' | 'id'>): string | undefined => places[type]?.(id);
