import type { ConnectionView } from '@kontor/api-contracts';
import type { ConnectionsStore } from '@kontor/admin-data-access';

/** `Acme Books · Muster GmbH`; a gap until the connections are there. */
export const connectionName = (connections: ConnectionsStore, connection: ConnectionView | undefined): string => {
  if (!connection) return '…';
  const name = connections.nameOf(connection);
  const hasTwins = connections.living().filter(({ exporterId }) => exporterId === connection.exporterId).length > 1;
  return hasTwins ? `${name} · ${connection.company.name}` : name;
};
