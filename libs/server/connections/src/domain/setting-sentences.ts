import type { SettingProblem } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';

const sentences: Readonly<Record<SettingProblem['because'], LocalizedText>> = {
  unknown: { de: 'ist keine Einstellung dieses Buchhaltungssystems', en: 'is not a setting of this accounting system' },
  'wrong-type': { de: 'hat nicht die erwartete Form', en: 'does not have the expected form' },
  'too-short': { de: 'ist zu kurz', en: 'is too short' },
  'too-long': { de: 'ist zu lang', en: 'is too long' },
  'not-an-option': { de: 'steht nicht zur Wahl', en: 'is not one of the options' },
  'empty-list': { de: 'muss mindestens einen Eintrag haben', en: 'must have at least one entry' },
  repeated: { de: 'darf nichts doppelt enthalten', en: 'must not contain anything twice' },
};

/** What is said about a setting that was refused. */
export const settingSentence = (because: SettingProblem['because']): LocalizedText => sentences[because];
