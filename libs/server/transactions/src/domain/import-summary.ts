import type { StatementCounts } from '@kontor/api-contracts';
import type { LocalizedText } from '@kontor/kernel';

const saysNothingNew = ({ new: added, changed, pendingTakenOver }: StatementCounts): boolean => added + changed + pendingTakenOver === 0;

const was = (count: number): string => (count === 1 ? 'was' : 'were');

/** What an import did, in one sentence that also says when it did nothing. */
export function importSummary(counts: StatementCounts): LocalizedText {
  const { rows, new: added, changed, unchanged, pendingTakenOver, errors } = counts;
  if (rows === 0) return { de: 'Der Auszug enthält keine Zeilen.', en: 'The statement holds no rows.' };
  if (saysNothingNew(counts)) {
    return {
      de: `Nichts Neues: 0 neu, 0 geändert, ${unchanged} ${unchanged === 1 ? 'war' : 'waren'} schon da, ${errors} Fehler.`,
      en: `Nothing new: 0 new, 0 changed, ${unchanged} ${was(unchanged)} there already, ${errors} ${errors === 1 ? 'error' : 'errors'}.`,
    };
  }
  return {
    de: `${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'}: ${added} neu, ${changed} geändert, ${pendingTakenOver} ${pendingTakenOver === 1 ? 'war vorgemerkt und ist' : 'waren vorgemerkt und sind'} jetzt gebucht, ${unchanged} unverändert, ${errors} Fehler.`,
    en: `${rows} ${rows === 1 ? 'row' : 'rows'}: ${added} new, ${changed} changed, ${pendingTakenOver} ${was(pendingTakenOver)} pending and ${pendingTakenOver === 1 ? 'is' : 'are'} booked now, ${unchanged} unchanged, ${errors} ${errors === 1 ? 'error' : 'errors'}.`,
  };
}
