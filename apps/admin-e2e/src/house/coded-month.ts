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

/** A connection and a purchase with its receipt for each of the GL accounts, ready for export as far as Kontor knows. */
export async function codedMonth(organization: Organization, accountNames: readonly string[]): Promise<CodedMonth> {
  const company = await foundRemoteCompany('Nordlicht Handels GmbH');
  const client = await organization.client();
  await connect(client, company.email);
  const transactionIds = await cardMonth(client, { count: accountNames.length, receipts: accountNames.length });
  const accounts = await allPages<ReferenceView>(client, '/gl-accounts?active=true');
  const rates = await client.get<readonly TaxRateView[]>('/tax-rates?active=true&on=2026-09-01');
  const taxRateId = rates.find(({ name }) => name === '19 %')?.id;
  for (const [index, id] of transactionIds.entries()) await client.patch(`/transactions/${id}/coding`, { glAccountId: accounts.find(({ name }) => name === accountNames[index])?.id, taxRateId });
  return { company, client, transactionIds };
}

/** So many times the same account. */
export const times = (count: number, accountName = 'Bürobedarf'): readonly string[] => Array.from({ length: count }, () => accountName);
