import type { Card } from '@kontor/exporter-contract';
import { normalText } from '../normal-text';

/** What transactions of a card are filled with where no rule decides. */
export interface CardDefault {
  readonly id: string;
  readonly last4: string;
  /** `null`: whoever holds a card with these digits. */
  readonly holder: string | null;
  readonly glAccountId: string | null;
  readonly costCenterId: string | null;
  readonly costUnitId: string | null;
}

/** The default for a card: one that names its holder comes before one for everybody. */
export function defaultOf(card: Card, defaults: readonly CardDefault[]): CardDefault | undefined {
  const ofDigits = defaults.filter(({ last4 }) => last4 === card.last4);
  const holder = normalText(card.holder ?? '');
  return ofDigits.find((entry) => entry.holder !== null && normalText(entry.holder) === holder) ?? ofDigits.find((entry) => entry.holder === null);
}

/** How a person recognises it when asking why a value is there. */
export const labelOf = ({ last4, holder }: Pick<CardDefault, 'last4' | 'holder'>): string => (holder === null ? `•••• ${last4}` : `•••• ${last4} ${holder}`);
