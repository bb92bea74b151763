import type { LocalizedText } from '@kontor/kernel';
import { cardExport } from './card-export';
import { dkbVisa } from './dkb-visa';
import { kontor } from './kontor';
import { monzo } from './monzo';
import { n26 } from './n26';
import { revolutBusiness } from './revolut-business';
import type { CsvProfile, CsvProfileId, StatementProfileId } from './statement-profile';
import { statementProfileIds } from './statement-profile';
import { wise } from './wise';

/** The CSV formats known by name; a missing one does not compile. */
export const csvProfiles: Readonly<Record<CsvProfileId, CsvProfile>> = {
  kontor,
  'card-export': cardExport,
  'dkb-visa': dkbVisa,
  n26,
  wise,
  'revolut-business': revolutBusiness,
  monzo,
};

const otherNames: Readonly<Record<Exclude<StatementProfileId, CsvProfileId>, LocalizedText>> = {
  'camt.053': { de: 'camt.053 (Kontoauszug nach ISO 20022)', en: 'camt.053 (ISO 20022 account statement)' },
  generic: { de: 'Andere CSV-Datei (eigene Zuordnung)', en: 'Other CSV file (own mapping)' },
};

export interface StatementProfileName {
  readonly id: StatementProfileId;
  readonly name: LocalizedText;
}

/** Every format that can be chosen, with the name people choose it by. */
export const statementProfiles: readonly StatementProfileName[] = statementProfileIds.map((id) => ({
  id,
  name: id === 'camt.053' || id === 'generic' ? otherNames[id] : csvProfiles[id].name,
}));
