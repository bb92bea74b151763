import type { LocalizedText } from '@kontor/kernel';
import { EntryParser } from './camt/entry-parser';
import { xmlEncoding } from './camt/decode-xml';
import { csvRecords } from './csv/csv-records';
import { HeaderFinder } from './csv/find-header';
import { Header } from './csv/header';
import { csvProfiles, statementProfiles } from './profiles/statement-profiles';
import type { CsvProfile, CsvProfileId } from './profiles/statement-profile';
import type { ReasonCode } from './reasons/catalogue';
import { reason } from './reasons/reason';
import { StatementFault } from './reasons/statement-fault';
import { decoderFor } from './text/decode-text';

/** What a file seems to be, for a person to confirm; or why nobody can tell, with what can be done. */
export type Recognition =
  | { readonly outcome: 'recognized'; readonly profile: CsvProfileId | 'camt.053' }
  | { readonly outcome: 'unknown'; readonly sentence: LocalizedText }
  /** No profile and no mapping could read it. */
  | { readonly outcome: 'unreadable'; readonly sentence: LocalizedText };

/** Faults that say what a file is instead of a statement. */
const ofNoStatement: readonly ReasonCode[] = ['not-camt', 'not-xml', 'unsafe-xml'];

/** Enough for every preamble and header; more is not looked at. */
const lookedAtBytes = 64 * 1024;

/** `undefined` for bytes that are no text. A piece may end inside a character: what cannot be read there says nothing about the header. */
export function textOfStart(start: Uint8Array): string | undefined {
  try {
    const isXml = start.subarray(0, 8).includes(0x3c);
    return decoderFor(isXml ? xmlEncoding(start) : 'auto').push(start);
  } catch (error) {
    // A StatementFault says that the bytes are no text of any known encoding.
    if (error instanceof StatementFault) return undefined;
    throw error;
  }
}

/** Proposes the profile of a file from its first bytes: the columns of its header, or the namespace of its XML. */
export class StatementRecognizer {
  constructor(private readonly profiles: readonly CsvProfile[]) {}

  async propose(firstBytes: Uint8Array): Promise<Recognition> {
    const start = firstBytes.subarray(0, lookedAtBytes);
    const text = textOfStart(start);
    if (text?.trim() === '') return { outcome: 'unreadable', sentence: reason('empty-file', {}).sentence };
    if (text === undefined) return { outcome: 'unknown', sentence: this.unknown() };
    if (/^\s*<[?!\w]/.test(text)) return this.proposeXml(text);
    for (const profile of this.profiles) {
      if (await this.fits(text, profile)) return { outcome: 'recognized', profile: profile.id };
    }
    return { outcome: 'unknown', sentence: this.unknown() };
  }

  private proposeXml(text: string): Recognition {
    try {
      new EntryParser().push(text);
    } catch (error) {
      // A StatementFault about the root names the message it is instead; one about what comes later is told by the import.
      if (!(error instanceof StatementFault)) throw error;
      if (ofNoStatement.includes(error.reason.code)) return { outcome: 'unreadable', sentence: error.reason.sentence };
    }
    return { outcome: 'recognized', profile: 'camt.053' };
  }

  private async fits(text: string, { mapping, required }: CsvProfile): Promise<boolean> {
    const finder = new HeaderFinder(mapping, required);
    const pieces = async function* () {
      yield text;
    };
    try {
      for await (const record of csvRecords(pieces(), mapping.delimiter)) {
        const found = finder.look(record);
        if (found !== undefined) return found instanceof Header;
      }
    } catch (error) {
      // A StatementFault is the piece ending inside a quote, or a text that is no CSV with this delimiter.
      if (!(error instanceof StatementFault)) throw error;
    }
    return false;
  }

  private unknown(): LocalizedText {
    const names = (locale: 'de' | 'en') =>
      statementProfiles
        .filter(({ id }) => id !== 'generic')
        .map(({ name }) => name[locale])
        .join(', ');
    return {
      de: `Die Datei wurde nicht erkannt. Bekannt sind: ${names('de')}. Jede andere CSV-Datei lässt sich mit dem Profil „generic“ und einer eigenen Zuordnung einlesen.`,
      en: `The file was not recognised. Known are: ${names('en')}. Every other CSV file can be read with the profile "generic" and a mapping of your own.`,
    };
  }
}

const recognizer = new StatementRecognizer(Object.values(csvProfiles));

/** Proposes the profile of a file from its first bytes. */
export const recognizeStatement = (firstBytes: Uint8Array): Promise<Recognition> => recognizer.propose(firstBytes);
