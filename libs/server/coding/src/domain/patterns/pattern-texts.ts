import type { LocalizedText } from '@kontor/kernel';
import { longestPattern, type PatternFault } from './pattern';

/** Why a text is no pattern, for the person who typed it. */
export const patternTexts: Readonly<Record<PatternFault, LocalizedText>> = {
  'too-long': { de: `Ein Muster hat höchstens ${longestPattern} Zeichen.`, en: `A pattern has at most ${longestPattern} characters.` },
  'too-large': { de: 'Das Muster ist zu groß; die Wiederholungen vervielfachen sich.', en: 'The pattern is too large; its repetitions multiply.' },
  unfinished: { de: 'Das Muster endet mitten in einer Klammer oder hinter einem „\\“.', en: 'The pattern ends inside a bracket or behind a "\\".' },
  unexpected: { de: 'Dieses Zeichen passt hier nicht; schreiben Sie „\\“ davor, wenn es wörtlich gemeint ist.', en: 'This character does not fit here; write "\\" before it if it is meant as it stands.' },
  unsupported: { de: 'Vorausschau, Rückbezüge, benannte Gruppen und „\\p“ gibt es in Regeln nicht.', en: 'Rules have no look-around, back-references, named groups or "\\p".' },
};
