import type { MessageCatalogue, MessageEntry, Mender } from '@kontor/exporter-contract';
import { locales, type Locale } from '@kontor/kernel';

const menders: Readonly<Record<Mender, string>> = {
  accountant: 'whoever codes the transaction',
  admin: 'an admin of the organization',
  operator: 'whoever runs Kontor',
};

const inLanguage = ({ title, cure }: MessageEntry, locale: Locale): string => `- ${locale}: **${title[locale]}** ${cure[locale]}`;

const entry = ([code, message]: readonly [string, MessageEntry]): string =>
  [`### ${code}`, `Can be mended by ${menders[message.who]}.`, locales.map((locale) => inLanguage(message, locale)).join('\n')].join('\n\n');

const byCode = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number => (left < right ? -1 : 1);

const chapter = ([heading, catalogue]: readonly [string, MessageCatalogue]): string => [`## ${heading}`, ...Object.entries(catalogue).sort(byCode).map(entry)].join('\n\n');

/** The documentation page of everything that can hold back a transaction or fail in an export, chapter by chapter. */
export const messagePage = (chapters: Readonly<Record<string, MessageCatalogue>>): string =>
  [
    '# Messages of exports',
    'What can stand in the way of an export, or fail in one, with its stable code. `{…}` stands for what is filled in. Generated from the catalogues by `npm run docs`.',
    ...Object.entries(chapters).map(chapter),
  ].join('\n\n') + '\n';
