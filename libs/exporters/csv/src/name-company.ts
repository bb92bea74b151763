import type { CompanyProfile } from '@kontor/exporter-contract';
import type { CsvSettings } from './settings';

/**
 * A file belongs to no company of anybody's, so its name stands for one: two exports with different names live side
 * by side in an organization, one with the same name comes back with its history.
 */
export function companyNamed({ name }: Pick<CsvSettings, 'name'>): CompanyProfile {
  const shown = name.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return { id: `file:${shown.toLowerCase()}`, name: shown, attributes: {} };
}
