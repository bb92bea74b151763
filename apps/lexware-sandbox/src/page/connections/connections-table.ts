import type { Answer } from '../../gateway/answer';
import { param } from '../../gateway/call';
import type { OpenRoute } from '../../gateway/route';
import type { Connection } from '../../oauth/connection';
import type { World } from '../../world';
import { pageRoot, startAddress } from '../addresses';
import { goOn } from '../frame/answers';
import { done, type Visit } from '../frame/visit';
import { postButton } from '../html/form';
import { html, type Html } from '../html/html';
import { emptyNote, table } from '../html/table';

const place = (id: string, deed: 'expire' | 'end'): string => `${pageRoot}/connections/${id}/${deed}`;

/** What the user does on the extensions page of the app, or what Lexware does to a token on its own. */
export const connectionRoutes = (world: World): readonly OpenRoute[] => [
  done(world, place(':id', 'expire'), ({ call }) => withConnection(world, param(call, 'id'), 'token-expired', (connection) => world.connections.expire(connection, call.now))),
  done(world, place(':id', 'end'), ({ call }) => withConnection(world, param(call, 'id'), 'disconnected', (connection) => world.connections.end(connection))),
];

function withConnection({ connections }: World, id: string, notice: string, act: (connection: Connection) => void): Answer {
  const connection = connections.find(id);
  if (!connection) return goOn(startAddress, 'connection-gone');
  act(connection);
  return goOn(startAddress, notice);
}

export function connectionsTable({ texts, format, world }: Visit): Html {
  const all = world.connections.all();
  if (all.length === 0) return emptyNote(texts.connection.none);
  return table<Connection>(
    [
      { title: texts.connection.name, cell: ({ connectionName }) => connectionName ?? texts.connection.noName },
      { title: texts.requests.organization, cell: ({ organizationId }) => world.organizations.find(organizationId)?.profile.companyName },
      { title: texts.connection.since, cell: ({ createdAt }) => format.instant(createdAt) },
      { title: texts.connection.until, cell: ({ accessExpiresAt }) => format.instant(accessExpiresAt) },
      { title: '', cell: ({ id }) => html`${postButton(place(id, 'expire'), texts.connection.expire)} ${postButton(place(id, 'end'), texts.connection.end, { kind: 'danger' })}` },
    ],
    all,
  );
}
