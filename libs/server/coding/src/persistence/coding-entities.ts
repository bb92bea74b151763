import { CardDefaultEntry } from './card-default.entity';
import { CodingBatch } from './coding-batch.entity';
import { CodingHead } from './coding-head.entity';
import { CodingLine } from './coding-line.entity';
import { ReferenceLink } from './reference-link.entity';
import { ReferenceEntry } from './reference.entity';
import { RuleEntry } from './rule.entity';
import { TaxRateEntry } from './tax-rate.entity';

/** The tables of this room. */
export const codingEntities = [ReferenceEntry, ReferenceLink, TaxRateEntry, CodingHead, CodingLine, CodingBatch, RuleEntry, CardDefaultEntry] as const;
