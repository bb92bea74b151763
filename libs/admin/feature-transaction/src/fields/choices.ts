import type { ChosenReference, ChosenTaxRate } from '@kontor/api-contracts';
import type { Choice } from '@kontor/admin-data-access';

/** A chosen value as its field shows it. */
export const choiceOf = (chosen: ChosenReference | ChosenTaxRate | null): Choice | null =>
  chosen && { id: chosen.id, label: 'number' in chosen && chosen.number !== null ? `${chosen.number} ${chosen.name}` : chosen.name, hint: '' };
