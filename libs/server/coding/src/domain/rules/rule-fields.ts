import { ruleFields, type RuleField } from '@kontor/api-contracts';
import type { CodingEntries } from '../coding';
import type { Entry } from '../sheet';
import type { RuleEffect } from './rule';

const fields: Readonly<Record<RuleEffect, RuleField>> = { glAccountId: 'glAccount', taxRate: 'taxRate', supplierId: 'supplier', costCenterId: 'costCenter', costUnitId: 'costUnit', note: 'note' };

/** The field of a coding that an effect fills. */
export const fieldOf = (effect: RuleEffect): RuleField => fields[effect];

export const isHeadField = (field: RuleField): field is 'supplier' | 'note' => field === 'supplier' || field === 'note';

/** Entries by the field, in the order in which people read them. */
export const entriesByField = ({ head, line }: CodingEntries): readonly (readonly [RuleField, Entry])[] =>
  ruleFields.flatMap((field) => {
    const entry = isHeadField(field) ? head.get(field) : line.get(field);
    return entry ? [[field, entry] as const] : [];
  });
