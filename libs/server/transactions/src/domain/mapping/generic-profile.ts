import { transactionStatuses } from '@kontor/api-contracts';
import { transactionKinds } from '@kontor/exporter-contract';
import type { CsvFormat } from '../csv/read-csv';
import { encodings } from '../text/encodings';
import { known } from '../values/known';
import { decimalStyles } from '../values/written-number';
import { namesOf } from './columns';
import { delimiters, type CsvMapping } from './csv-mapping';
import { JsonReader } from './json-reader';
import { examples, isDatePattern, isFlag, isHeaderPlace, isSourceName, isZone } from './json-tests';
import { mappedColumns } from './mapped-columns';
import { mappingProblem, type MappingProblem } from './mapping-problem';
import { readAmountRule } from './read-amount-rule';
import { readChoice } from './read-choice';
import { readColumns, readConstants, readFeeRule, readOwnId, readPreamble } from './read-columns';

/** A CSV format somebody has described as JSON. Its source keeps its keys apart from those of every other format. */
export interface GenericProfile extends CsvFormat {
  readonly id: 'generic';
  /** Such as `amex-business`; keys are made under `generic:amex-business`. */
  readonly source: string;
}

export const members = [
  ...['source', 'delimiter', 'encoding', 'decimal', 'date', 'zone', 'header', 'amount', 'columns'],
  ...['constants', 'preamble', 'merchantNeeded', 'holderNeedsCard', 'ownId', 'fee', 'kinds', 'statuses'],
];

const readOptions = (json: JsonReader) => ({
  encoding: json.oneOf('encoding', encodings, 'auto') ?? 'auto',
  header: json.optional('header', isHeaderPlace, examples.header) ?? 'find',
  zone: json.optional('zone', isZone, examples.zone),
  constants: readConstants(json),
  preamble: readPreamble(json),
  merchantNeeded: json.optional('merchantNeeded', isFlag, examples.flag),
  holderNeedsCard: json.optional('holderNeedsCard', isFlag, examples.flag),
  ownId: readOwnId(json),
  fee: readFeeRule(json),
  kinds: readChoice(json, 'kinds', transactionKinds, { allowed: ['by-direction', 'refuse'], usual: 'by-direction' }),
  statuses: readChoice(json, 'statuses', transactionStatuses, { allowed: ['booked', 'refuse'], usual: 'booked' }),
});

function readMapping(json: JsonReader): CsvMapping | undefined {
  const delimiter = json.oneOf('delimiter', delimiters);
  const decimal = json.oneOf('decimal', decimalStyles);
  const date = json.required('date', isDatePattern, examples.date);
  const amount = readAmountRule(json);
  const columns = readColumns(json);
  const options = readOptions(json);
  if (delimiter === undefined || decimal === undefined || date === undefined || !amount || !columns) return undefined;
  return known({ ...options, delimiter, decimal, date, amount, columns });
}

/** Without a header there are no names to find columns by. */
const namedWithoutHeader = (mapping: CsvMapping): readonly MappingProblem[] =>
  mapping.header !== 'none'
    ? []
    : mappedColumns(mapping)
        .filter(({ ref }) => namesOf(ref).some((name) => typeof name === 'string'))
        .map(({ path }) => mappingProblem('needs-number', path, ''));

/** Reads a mapping from JSON: the profile, or everything that is wrong with it. Every mapped column must be in the file. */
export function parseGenericProfile(value: unknown): { readonly profile: GenericProfile } | { readonly problems: readonly MappingProblem[] } {
  const problems: MappingProblem[] = [];
  const json = JsonReader.open(value, '', members, problems);
  const source = json?.required('source', isSourceName, examples.source);
  const mapping = json && readMapping(json);
  if (mapping) problems.push(...namedWithoutHeader(mapping));
  if (problems.length > 0 || !mapping || source === undefined) return { problems };
  return { profile: { id: 'generic', source, mapping, required: mappedColumns(mapping).map(({ ref }) => ref) } };
}
