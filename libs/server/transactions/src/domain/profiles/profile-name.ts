import type { LocalizedText } from '@kontor/kernel';
import type { StatementProfileId } from './statement-profile';
import { statementProfiles } from './statement-profiles';

const names = new Map(statementProfiles.map(({ id, name }) => [id, name]));

/** The name people choose a format by. */
export function profileName(id: StatementProfileId): LocalizedText {
  const name = names.get(id);
  if (!name) throw new RangeError(`There is no profile "${id}"`);
  return name;
}
