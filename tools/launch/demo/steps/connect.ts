import type { ConnectionBegun, ConnectionView, SetupReportView } from '@kontor/api-contracts';
import { Refusal } from '../../terminal/refusal';
import type { KontorClient } from '../kontor/kontor-client';
import { agreeAtSandbox } from '../sandbox/consent';

export interface Connected {
  readonly connection: ConnectionView;
  readonly setUp: readonly SetupReportView[];
}

/** Connects through the real code flow, sign-in page included, and runs the set-up. `email` says whose books; without it the demo's. */
export async function connect(client: KontorClient, email?: string): Promise<Connected> {
  const { authorizeUrl } = await client.post<ConnectionBegun>('/connections', { exporterId: 'lexoffice', authKind: 'oauth2', settings: {} });
  if (authorizeUrl === null) throw new Refusal('Kontor named no sign-in page, although one is needed.');
  const connection = await client.arrive<ConnectionView>(await agreeAtSandbox(authorizeUrl, email));
  const setUp = await client.post<readonly SetupReportView[]>(`/connections/${connection.id}/set-up`);
  const failed = setUp.find(({ did }) => did === 'failed');
  if (failed) throw new Refusal(`The set-up step "${failed.title}" failed: ${failed.fault?.title ?? failed.note}`);
  return { connection, setUp };
}
