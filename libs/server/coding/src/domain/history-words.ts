import { fieldLabels, type EmptyReason, type ProvenanceSource } from '@kontor/api-contracts';
import type { Locale, LocalizedText } from '@kontor/kernel';
import type { Provenance } from './provenance';
import type { HeaderField, LineField } from './sheet';

const sources: Readonly<Record<ProvenanceSource, LocalizedText>> = {
  manual: { de: 'Von Hand', en: 'By hand' },
  rule: { de: 'Regel', en: 'Rule' },
  'card-default': { de: 'Vorgabe der Karte', en: 'Default of the card' },
  extracted: { de: 'Vom Beleg gelesen', en: 'Read from the receipt' },
  ledger: { de: 'Aus dem Buchhaltungssystem', en: 'From the accounting system' },
};

const emptiness: Readonly<Record<EmptyReason, LocalizedText>> = {
  cleared: { de: 'geleert', en: 'emptied' },
  'no-rate-valid': { de: 'leer, weil am Tag des Umsatzes kein Satz galt', en: 'empty, for no rate was law on the day of the transaction' },
  'value-inactive': { de: 'leer, weil der Wert deaktiviert ist', en: 'empty, for the value is switched off' },
};

/** Why a field has its value, in a few words: `Rule "AWS"`. */
export function sourceInWords({ source, because, empty }: Provenance, locale: Locale): string {
  const quoted = because === undefined ? '' : locale === 'de' ? ` „${because}“` : ` "${because}"`;
  const said = `${sources[source][locale]}${quoted}`;
  return empty === undefined ? said : `${said}: ${emptiness[empty][locale]}`;
}

export const fieldInWords = (field: HeaderField | LineField, locale: Locale): string => (field === 'text' ? 'Text' : fieldLabels[field][locale]);

export const lineInWords = (line: number, locale: Locale): string => `${locale === 'de' ? 'Zeile' : 'Line'} ${line + 1}`;
