import type { ReferenceRow, ReferenceUploadResult } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { stringify } from 'csv-stringify/sync';
import type { PlannedRow } from '../../domain/uploads/plan-upload';
import { rowFaults } from '../../domain/uploads/row-faults';
import { countsOf, type DecidedUpload } from './reference-uploader';

const mostShown = 500;
const rank: Readonly<Record<PlannedRow['outcome'], number>> = { error: 0, created: 1, changed: 1, unchanged: 2 };
const extraColumns: Readonly<Record<Locale, readonly string[]>> = { de: ['Zeile', 'Fehler'], en: ['Line', 'Error'] };

/** Shows what an upload would do, or did. */
export function presentUpload({ file, plan, preview }: DecidedUpload, locale: Locale): ReferenceUploadResult {
  const { header, columns, delimiter } = file;
  const label = (place: number | undefined): string | null => (place === undefined ? null : (header[place]?.trim() ?? null));
  const rows = [...plan.rows].sort((left, right) => rank[left.outcome] - rank[right.outcome]).slice(0, mostShown);
  return {
    preview,
    delimiter,
    columns: { name: label(columns.name) ?? '', number: label(columns.number), group: label(columns.group), active: label(columns.active) },
    counts: countsOf(plan),
    rows: rows.map((row) => rowView(row, locale)),
    errorFile: errorFile(file, plan.rows, locale),
  };
}

const rowView = (planned: PlannedRow, locale: Locale): ReferenceRow => ({
  line: planned.row.line,
  outcome: planned.outcome,
  number: planned.row.number ?? null,
  name: planned.row.name,
  changes: planned.outcome === 'changed' ? planned.changes : [],
  sentence: planned.outcome === 'error' ? rowFaults[planned.fault][locale] : null,
});

/** In the form of the file it came from, so that it can be mended in the same program and uploaded again. */
function errorFile({ header, delimiter }: DecidedUpload['file'], rows: readonly PlannedRow[], locale: Locale): string | null {
  const wrong = rows.flatMap((planned) => (planned.outcome === 'error' ? [[String(planned.row.line), rowFaults[planned.fault][locale], ...planned.row.cells]] : []));
  return wrong.length === 0 ? null : stringify([[...extraColumns[locale], ...header], ...wrong], { delimiter, bom: true });
}
