import { StatementFault } from '../reasons/statement-fault';
import { delimiters, type Delimiter } from '../mapping/csv-mapping';
import { csvRecords, isBlank, type CsvRecord } from './csv-records';

/** A table as it stands in the file, without knowing what its columns mean. */
export interface TableSketch {
  readonly delimiter: Delimiter;
  readonly headerLine: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const lookedAtRecords = 60;
const shownRows = 5;
const shownCharacters = 120;

async function firstRecords(text: string, delimiter: Delimiter): Promise<readonly CsvRecord[]> {
  const pieces = async function* () {
    yield text;
  };
  const records: CsvRecord[] = [];
  try {
    for await (const record of csvRecords(pieces(), delimiter)) {
      if (!isBlank(record)) records.push(record);
      if (records.length === lookedAtRecords) break;
    }
  } catch (error) {
    // A StatementFault is the piece ending inside a quote: what came before it is enough to look at.
    if (!(error instanceof StatementFault)) throw error;
  }
  return records;
}

/** How many cells most of the records have. */
function usualWidth(records: readonly CsvRecord[]): { readonly width: number; readonly count: number } {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].map(([width, count]) => ({ width, count })).reduce((best, each) => (each.count > best.count || (each.count === best.count && each.width > best.width) ? each : best), { width: 0, count: 0 });
}

const asShown = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim().slice(0, shownCharacters));

/** The delimiter that cuts most lines into equally many cells wins; the first of these lines is taken for the header. */
export async function sketchTable(text: string): Promise<TableSketch | undefined> {
  let best: { readonly sketch: TableSketch; readonly cells: number } | undefined;
  for (const delimiter of delimiters) {
    const records = await firstRecords(text, delimiter);
    const { width, count } = usualWidth(records);
    const [header, ...rows] = records.filter(({ cells }) => cells.length === width);
    if (!header || width < 2 || width * count <= (best?.cells ?? 0)) continue;
    const sketch = { delimiter, headerLine: header.line, columns: asShown(header.cells), rows: rows.slice(0, shownRows).map(({ cells }) => asShown(cells)) };
    best = { sketch, cells: width * count };
  }
  return best?.sketch;
}
