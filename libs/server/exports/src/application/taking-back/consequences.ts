import type { TakeBackWay } from '@kontor/api-contracts';
import { fillPlaceholders, type ExporterManifest } from '@kontor/exporter-contract';
import type { Locale, LocalizedText } from '@kontor/kernel';
import { needsRemoval, type Standing } from './standing-reader';

const ofWays: Readonly<Record<Exclude<TakeBackWay, 'remote'>, LocalizedText>> = {
  mark: {
    de: 'Der Vermerk „anderswo exportiert“ wird aufgehoben; die Transaktion ist wieder offen. Gesendet wurde dazu nichts.',
    en: 'The mark "exported elsewhere" is lifted; the transaction is open again. Nothing was ever sent for it.',
  },
  queue: {
    de: 'Die Transaktion verlässt die Warteschlange und ist wieder offen. In diesem Lauf wurde von ihr noch nichts gesendet.',
    en: 'The transaction leaves the queue and is open again. Nothing of it was sent in this run so far.',
  },
  file: {
    de: 'Die Transaktion ist wieder offen und kommt beim nächsten Export in eine neue Datei. Sie steht in {files}: Diese Datei gilt für sie nicht mehr. Wurde sie schon eingelesen, entfernen Sie die Buchung dort.',
    en: 'The transaction is open again and comes into a new file with the next export. It stands in {files}: for it that file no longer counts. If it was read in already, remove the posting there.',
  },
  'under-way': {
    de: 'Die Transaktion ist unterwegs, in Klärung oder wartet auf eine Entscheidung. Warten Sie das Ende ab, brechen Sie den Lauf ab oder entscheiden Sie; dann lässt sie sich zurücknehmen.',
    en: 'The transaction is on its way, in doubt or waits for a decision. Wait for the end, cancel the run or decide; then it can be taken back.',
  },
  nothing: {
    de: 'Die Transaktion ist über diese Verbindung nicht exportiert; es gibt nichts zurückzunehmen.',
    en: 'The transaction is not exported over this connection; there is nothing to take back.',
  },
};

const stays: LocalizedText = {
  de: 'Was ein früherer Versuch geschrieben hat, bleibt dort stehen und wird beim nächsten Export nicht noch einmal geschrieben.',
  en: 'What an earlier attempt has written stays there, and the next export does not write it again.',
};

const gone: LocalizedText = {
  de: 'Was von ihr in {system} stand, ist dort nicht mehr zu finden. Die Transaktion ist wieder offen; der nächste Export schreibt alles neu.',
  en: 'What stood of it in {system} can no longer be found there. The transaction is open again; the next export writes everything anew.',
};

/** Kontor removes nothing, whatever the other side could do: what it wrote may have been posted, paid or reported since. */
const removal: LocalizedText = {
  de: 'In {system} stehen dazu Einträge: {count}. Kontor löscht dort nichts{trait}. Entfernen Sie sie selbst und bestätigen Sie das; die Transaktion ist dann wieder offen, und der nächste Export schreibt alles neu. Soll stehen bleiben, was dort steht, wählen Sie stattdessen „Neu exportieren“.',
  en: 'In {system} entries stand for it: {count}. Kontor deletes nothing there{trait}. Remove them yourself and confirm that; the transaction is open again then, and the next export writes everything anew. If what stands there is to stay, choose "Export anew" instead.',
};

const cannotDelete: LocalizedText = { de: ', und die Schnittstelle ließe es auch nicht zu', en: ', and the interface would not permit it either' };

/** What taking a transaction back does, for the person who is about to. */
export function consequenceOf(standing: Standing, { displayName, remote }: ExporterManifest, locale: Locale): string {
  const { way, written, files } = standing;
  if (way === 'remote') {
    const text = needsRemoval(standing) ? removal : gone;
    const standingThere = written.filter(({ state }) => state !== 'gone').length;
    return fillPlaceholders(text[locale], { system: displayName, count: String(standingThere), trait: remote.canDelete ? '' : cannotDelete[locale] });
  }
  const said = fillPlaceholders(ofWays[way][locale], { files: files.join(', ') });
  return way === 'queue' && written.length > 0 ? `${said} ${stays[locale]}` : said;
}
