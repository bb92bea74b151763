import type { Client } from 'pg';
import { appRole } from '../../orm/app-role';
import { faultCode } from '../../schema/fault-code';

/** On whose behalf a probe looks; an empty one is work that forgot to say. */
export interface ProbeScope {
  readonly organization?: string;
  readonly user?: string;
  readonly system?: true;
}

export type Outcome = 'denied' | number;

const notPermitted = '42501';
const setScope = `select set_config('app.organization', $1, true), set_config('app.user', $2, true), set_config('app.scope', $3, true)`;

/** Runs a statement with the rights of the processes and takes it back: how many rows it touched, or that it may not. */
export async function probe(client: Client, scope: ProbeScope, sql: string, params: readonly unknown[] = []): Promise<Outcome> {
  await client.query(`begin; set local role ${appRole}`);
  try {
    await client.query(setScope, [scope.organization ?? '', scope.user ?? '', scope.system ? 'system' : '']);
    return (await client.query(sql, [...params])).rowCount ?? 0;
  } catch (error) {
    // The one fault that is an answer: a missing right or a row policy.
    if (faultCode(error) === notPermitted) return 'denied';
    throw error;
  } finally {
    await client.query('rollback');
  }
}
