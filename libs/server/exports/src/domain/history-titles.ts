import type { Locale, LocalizedText } from '@kontor/kernel';

/** What happened to a transaction, by the action of its entry and its outcome. */
const titles: Readonly<Record<string, LocalizedText>> = {
  'transaction.arrived': { de: 'Umsatz eingegangen', en: 'Transaction came in' },
  'transaction.coded': { de: 'Vorkontierung geändert', en: 'Coding changed' },
  'transaction.coded.selection': { de: 'Vorkontierung mehrerer Umsätze geändert', en: 'Coding of several transactions changed' },
  'transaction.coded.rule': { de: 'Regel angewendet', en: 'Rule applied' },
  'transaction.coded.undo': { de: 'Änderung zurückgenommen', en: 'Change undone' },
  'transaction.receipts-changed': { de: 'Belege geändert', en: 'Receipts changed' },
  'transaction.queued': { de: 'Zum Export eingereiht', en: 'Queued for export' },
  'transaction.export-ended.exported': { de: 'Exportiert', en: 'Exported' },
  'transaction.export-ended.failed': { de: 'Export gescheitert', en: 'Export failed' },
  'transaction.export-ended.skipped': { de: 'Beim Export übersprungen', en: 'Skipped by the export' },
  'transaction.export-ended.needs-review': { de: 'Export wartet auf eine Entscheidung', en: 'Export waits for a decision' },
  'transaction.exported-elsewhere': { de: 'Als anderswo exportiert vermerkt', en: 'Marked as exported elsewhere' },
  'transaction.taken-back': { de: 'Zurückgenommen', en: 'Taken back' },
  'transaction.opened-anew': { de: 'Für einen weiteren Export geöffnet', en: 'Opened for one more export' },
  'item.decided.exists': { de: 'Entschieden: steht schon im Buchhaltungssystem', en: 'Decided: it stands in the accounting system already' },
  'item.decided.send-again': { de: 'Entschieden: noch einmal senden', en: 'Decided: send it again' },
  'item.decided.give-up': { de: 'Entschieden: nicht weiter verfolgen', en: 'Decided: leave it' },
};

/** The words for an action; one that is told apart by its outcome has its own, and an unknown one speaks for itself. */
export function historyTitle(action: string, outcome: string | undefined, locale: Locale): string {
  return (titles[`${action}.${outcome ?? ''}`] ?? titles[action])?.[locale] ?? action;
}
