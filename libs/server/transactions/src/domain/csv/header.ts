import { namesOf, type ColumnName, type ColumnRef } from '../mapping/columns';
import { comparable } from '../text/clean-text';

/** The columns of a file by name, whatever their order, case and spacing. A map, so that no name is special. */
export class Header {
  private readonly positions = new Map<string, number>();
  private readonly twice = new Set<string>();
  private readonly found = new Map<ColumnRef, readonly number[]>();
  readonly width: number;

  constructor(private readonly cells: readonly string[]) {
    this.width = this.cells.length;
    this.cells.forEach((cell, position) => {
      const name = comparable(cell);
      if (this.positions.has(name)) this.twice.add(name);
      else this.positions.set(name, position);
    });
  }

  /** Where the named columns stand, in the order of the names; those the file does not have are left out. */
  positionsOf(ref: ColumnRef): readonly number[] {
    const positions = this.found.get(ref) ?? namesOf(ref).flatMap((name) => this.positionOf(name) ?? []);
    this.found.set(ref, positions);
    return positions;
  }

  /** What the file itself calls a column. */
  labelOf(position: number): string {
    return this.cells[position]?.trim() || String(position + 1);
  }

  /** The first name that the header has more than once. */
  ambiguous(refs: readonly ColumnRef[]): ColumnName | undefined {
    return refs.flatMap(namesOf).find((name) => typeof name === 'string' && this.twice.has(comparable(name)));
  }

  missing(refs: readonly ColumnRef[]): readonly ColumnRef[] {
    return refs.filter((ref) => this.positionsOf(ref).length === 0);
  }

  private positionOf(name: ColumnName): number | undefined {
    if (typeof name === 'string') return this.positions.get(comparable(name));
    return name <= this.width ? name - 1 : undefined;
  }
}
