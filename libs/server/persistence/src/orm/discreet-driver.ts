import { type PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { makeDiscreet } from './discreet-fault';

/** PostgreSQL, with faults that carry no values of rows. */
export class DiscreetDriver extends PostgreSqlDriver {
  override async connect(): Promise<PostgreSqlConnection> {
    const connection = await super.connect();
    connection.getKnex().on('query-error', makeDiscreet);
    return connection;
  }
}
