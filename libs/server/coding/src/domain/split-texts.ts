import type { LocalizedText } from '@kontor/kernel';
import { mostLines, type SplitFault } from './split';

/** Why amounts are no split; `{line}` is counted from 1, as people do. */
export const splitTexts: Readonly<Record<SplitFault, LocalizedText>> = {
  'no-lines': { de: 'Eine Transaktion hat mindestens eine Zeile.', en: 'A transaction has at least one line.' },
  'too-many-lines': { de: `Eine Transaktion hat höchstens ${mostLines} Zeilen.`, en: `A transaction has at most ${mostLines} lines.` },
  'other-currency': { de: 'Der Betrag in Zeile {line} hat eine andere Währung als die Transaktion.', en: 'The amount in line {line} has another currency than the transaction.' },
  'empty-line': { de: 'Der Betrag in Zeile {line} ist null.', en: 'The amount in line {line} is zero.' },
  'open-amount': { de: 'In Zeile {line} fehlt der Betrag; fehlen darf er nur in der letzten.', en: 'The amount is missing in line {line}; it may be missing in the last one only.' },
  'nothing-left': { de: 'Für die letzte Zeile bleibt nichts übrig.', en: 'Nothing is left for the last line.' },
  'other-sum': { de: 'Die Zeilen ergeben zusammen nicht den Betrag der Transaktion.', en: 'The lines do not add up to the amount of the transaction.' },
};

export function explainSplit(fault: SplitFault, line: number): LocalizedText {
  const { de, en } = splitTexts[fault];
  const fill = (text: string): string => text.replace('{line}', String(line + 1));
  return { de: fill(de), en: fill(en) };
}
