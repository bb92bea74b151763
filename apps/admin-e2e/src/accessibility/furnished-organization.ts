import type { RuleView, RunView } from '@kontor/api-contracts';
import { connect, demoStatement, followRun, importStatement, practiceMonth } from '@kontor/launch/visiting';
import { foundOrganization, type Organization } from '../house/organization';

/** An organization in the middle of its month: something of everything the screens can show. */
export interface FurnishedOrganization {
  readonly organization: Organization;
  readonly connectionId: string;
  readonly exporterId: string;
  readonly runId: string;
  readonly exportedId: string;
  readonly openId: string;
  readonly ruleId: string;
  readonly importId: string;
}

export async function furnishOrganization(): Promise<FurnishedOrganization> {
  const organization = await foundOrganization('Nordlicht Handels GmbH', 'de');
  const client = await organization.client();
  const { connection } = await connect(client);
  const { result } = await importStatement(client, { file: demoStatement() });
  const [exportedId = '', ...others] = await practiceMonth(client, 'screens', 4);
  const { runId } = await client.post<RunView>(`/connections/${connection.id}/runs`, { transactionIds: [exportedId] });
  await client.post('/api-tokens', { name: 'Kartenanbieter', role: 'accountant' });
  await followRun(client, runId, () => undefined);
  const [rule] = await client.get<readonly RuleView[]>('/rules');
  return { organization, connectionId: connection.id, exporterId: connection.exporterId, runId, exportedId, openId: others[0] ?? '', ruleId: rule?.id ?? '', importId: result.id };
}
