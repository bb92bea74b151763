import { RemoteReader, type CompanyProfile, type ExporterContext } from '@kontor/exporter-contract';
import { companyOf } from './company';
import type { LexofficeSettings } from './settings';

/** One call proves the credentials and says whose books these are. */
export async function check({ remote }: ExporterContext<LexofficeSettings>): Promise<CompanyProfile> {
  const response = await remote.send({ method: 'GET', path: '/v1/profile' });
  return companyOf(RemoteReader.of(response.json(), 'profile'));
}
