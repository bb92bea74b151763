import type { StatementCounts } from '@kontor/api-contracts';
import type { LocalizedText } from '@kontor/kernel';

const saysNothingNew = ({ new: added, changed, pendingTakenOver }: StatementCounts): boolean => added + changed + pendingTakenOver === 0;

/** What an import did, in one sentence that also says when it did nothing. */
export function importSummary(counts: StatementCounts): LocalizedText {
  const { rows, new: added, changed, unchanged, pendingTakenOver, errors } = counts;
  if (rows === 0) return { de: 'Der Auszug enthält keine Zeilen.', en: 'The statement holds no rows.' };
  if (saysNothingNew(counts)) {
    return {
      de: `Nichts Neues: 0 neu, 0 geändert, ${unchanged} waren schon da, ${errors} Fehler.`,
      en: `Nothing new: 0 new, 0 changed, ${unchanged} were there already, ${errors} errors.`,
    };
  }
  return {
    de: `${rows} Zeilen: ${added} neu, ${changed} geändert, ${pendingTakenOver} waren vorgemerkt und sind jetzt gebucht, ${unchanged} unverändert, ${errors} Fehler.`,
    en: `${rows} rows: ${added} new, ${changed} changed, ${pendingTakenOver} were pending and are booked now, ${unchanged} unchanged, ${errors} errors.`,
  };
}
