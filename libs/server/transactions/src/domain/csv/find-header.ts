import { maxColumns, maxPreambleLines } from '../limits';
import { labelOf, namesOf, type ColumnRef } from '../mapping/columns';
import type { CsvMapping } from '../mapping/csv-mapping';
import { reason, type Reason } from '../reasons/reason';
import { isBlank, type CsvRecord } from './csv-records';
import { Header } from './header';

const shown: Readonly<Record<CsvMapping['delimiter'], string>> = { ',': ',', ';': ';', '|': '|', '\t': '⇥' };

/** Looks for the header record by record, and remembers what came closest for the sentence that says it is missing. */
export class HeaderFinder {
  private closest: readonly ColumnRef[];
  readonly preamble: CsvRecord[] = [];

  constructor(
    private readonly mapping: Pick<CsvMapping, 'header' | 'delimiter'>,
    private readonly required: readonly ColumnRef[],
  ) {
    this.closest = required;
  }

  /** The header, if this record is it; the reason, if it cannot come any more. */
  look(record: CsvRecord): Header | Reason | undefined {
    const { header: place } = this.mapping;
    const header = new Header(place === 'none' ? record.cells.map(() => '') : record.cells);
    if (place === 'none') return this.accept(header);
    if (isBlank(record) || (typeof place === 'number' && record.line < place)) return this.skip(record);
    const missing = header.missing(this.required);
    if (missing.length === 0) return this.accept(header);
    if (missing.length < this.closest.length) this.closest = missing;
    return typeof place === 'number' || record.line >= maxPreambleLines ? this.notFound() : this.skip(record);
  }

  notFound(): Reason {
    const missing = this.closest.map((ref) => namesOf(ref).join(' / ')).join(', ');
    return reason('header-not-found', { missing, delimiter: shown[this.mapping.delimiter] });
  }

  private accept(header: Header): Header | Reason {
    const twice = header.ambiguous(this.required);
    if (header.width > maxColumns) return reason('too-many-columns', { limit: String(maxColumns), delimiter: shown[this.mapping.delimiter] });
    const missing = header.missing(this.required);
    if (missing.length > 0) return reason('header-not-found', { missing: missing.map(labelOf).join(', '), delimiter: shown[this.mapping.delimiter] });
    return twice === undefined ? header : reason('column-twice', { column: String(twice) });
  }

  private skip(record: CsvRecord): undefined {
    this.preamble.push(record);
    return undefined;
  }
}
