import { locales, type LocalizedText } from '@kontor/kernel';
import type { AccountingExporter } from './exporter';
import type { SettingField } from './settings';

/** A text for people and where it stands. */
type Placed = readonly [where: string, text: LocalizedText];

/** Every text for people must be there in every language Kontor speaks. */
export const inspectTexts = (exporter: AccountingExporter): readonly string[] =>
  textsOf(exporter).flatMap(([where, text]) => gaps(text).map((locale) => `${where} has no text for the language "${locale}"; add it`));

/** Plugins may be plain JavaScript: what the types promise is asked for again. */
const gaps = (text: Partial<LocalizedText> | undefined): readonly string[] => locales.filter((locale) => (text?.[locale] ?? '').trim() === '');

const textsOf = ({ manifest, messages, setup }: AccountingExporter): readonly Placed[] => [
  ['summary', manifest.summary],
  ...Object.entries(manifest.capabilities).map(([name, text]): Placed => [`capabilities.${name}`, text]),
  ...manifest.auth.flatMap(({ kind, title, explain }): Placed[] => [[`auth.${kind}.title`, title], [`auth.${kind}.explain`, explain]]),
  ...Object.entries(manifest.settings).flatMap(([name, field]) => textsOfSetting(`settings.${name}`, field)),
  ...Object.entries(messages).flatMap(([code, { title, cure }]): Placed[] => [[`message ${code}.title`, title], [`message ${code}.cure`, cure]]),
  ...setup.flatMap(({ id, title, needs }): Placed[] => [[`set-up hook ${id}.title`, title], ...(needs ? [[`set-up hook ${id}.needs`, needs.otherwise] as const] : [])]),
];

function textsOfSetting(where: string, field: SettingField): readonly Placed[] {
  const options = field.kind === 'choice' || field.kind === 'list' ? field.options : [];
  return [
    [`${where}.label`, field.label],
    [`${where}.help`, field.help],
    ...options.map(({ value, label }): Placed => [`${where}.options.${value}`, label]),
  ];
}
