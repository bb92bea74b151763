import { labelOf, type ColumnRef, type TextField } from '../mapping/columns';
import type { CsvMapping } from '../mapping/csv-mapping';
import { cleanText } from '../text/clean-text';
import type { CsvRecord } from './csv-records';
import type { Header } from './header';

/** A cell that was asked for: what messages call it, and its text. */
export interface Cell {
  readonly column: string;
  readonly value: string;
}

export type Constants = Readonly<Partial<Record<TextField, string>>>;

/** One row seen through the mapping. */
export class CsvRow {
  readonly line: number;

  constructor(
    private readonly record: CsvRecord,
    private readonly header: Header,
    private readonly constants: Constants,
    readonly mapping: CsvMapping,
  ) {
    this.line = record.line;
  }

  /** The first of the columns that is not blank; where all are, the first that exists. */
  cell(ref: ColumnRef): Cell {
    const positions = this.header.positionsOf(ref);
    const filled = positions.find((position) => this.textAt(position) !== '');
    const position = filled ?? positions[0];
    if (position === undefined) return { column: labelOf(ref), value: '' };
    return { column: this.header.labelOf(position), value: this.textAt(position) };
  }

  /** The cell of a field if it is mapped and filled, else the file's or the profile's constant. */
  text(field: TextField): Cell | undefined {
    const ref = this.mapping.columns[field];
    const cell = ref === undefined ? undefined : this.cell(ref);
    if (cell && cell.value !== '') return cell;
    const constant = this.constants[field];
    return constant === undefined ? undefined : { column: cell?.column ?? field, value: constant };
  }

  private textAt(position: number): string {
    return cleanText(this.record.cells[position] ?? '');
  }
}
