import type { ReferenceView, TaxRateView } from '@kontor/api-contracts';
import { allPages, connect, type KontorClient } from '@kontor/launch/visiting';
import { cardMonth } from './card-month';
import type { Organization } from './organization';
import { foundRemoteCompany, type RemoteCompany } from './remote-company';

/** What a journey finds where it is about the export alone. */
export interface CodedMonth {
  readonly company: RemoteCompany;
  readonly client: KontorClient;
  readonly transactionIds: readonly string[];
}

/** A connection and so many purchases with their receipts that are ready for export. */
export async function codedMonth(organization: Organization, count: number): Promise<CodedMonth> {
  const company = await foundRemoteCompany('Nordlicht Handels GmbH');
  const client = await organization.client();
  await connect(client, company.email);
  const transactionIds = await cardMonth(client, { count, receipts: count });
  const accounts = await allPages<ReferenceView>(client, '/gl-accounts?active=true');
  const rates = await client.get<readonly TaxRateView[]>('/tax-rates?active=true&on=2026-09-01');
  const [account, rate] = [accounts.find(({ name }) => name === 'Bürobedarf'), rates.find(({ name }) => name === '19 %')];
  for (const id of transactionIds) await client.patch(`/transactions/${id}/coding`, { glAccountId: account?.id, taxRateId: rate?.id });
  return { company, client, transactionIds };
}
