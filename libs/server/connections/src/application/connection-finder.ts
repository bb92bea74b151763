import { TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import { connectionProblem } from '../domain/connection-problems';
import { Connection } from '../persistence/connection.entity';

/** Finds connections of an organization; those of others do not exist. */
@Injectable()
export class ConnectionFinder {
  constructor(private readonly scope: TenantScope) {}

  get(organizationId: string, connectionId: string): Promise<Connection> {
    return this.scope.run(organizationId, async (em) => {
      const found = await em.findOne(Connection, { id: connectionId });
      if (!found) throw connectionProblem('connection-not-found');
      return found;
    });
  }

  all(organizationId: string): Promise<readonly Connection[]> {
    return this.scope.run(organizationId, (em) => em.find(Connection, {}, { orderBy: { connectedAt: 'desc', id: 'desc' } }));
  }
}
