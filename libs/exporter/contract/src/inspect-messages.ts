import { locales, type LocalizedText } from '@kontor/kernel';
import type { MessageCatalogue } from './messages';

const wellFormedCode = /^[A-Z]{2,8}-[a-z0-9]+(-[a-z0-9]+)*$/;

/** Codes that begin like this are core's own. */
const corePrefix = 'KON-';

export const inspectMessages = (messages: MessageCatalogue): readonly string[] =>
  Object.entries(messages).flatMap(([code, entry]) => [
    ...inspectCode(code),
    ...inspectPlaceholders(`${code}.title`, entry.title),
    ...inspectPlaceholders(`${code}.cure`, entry.cure),
  ]);

function inspectCode(code: string): readonly string[] {
  if (!wellFormedCode.test(code)) return [`the message code "${code}" must be a prefix in capitals and words with dashes, such as ABC-account-closed`];
  return code.startsWith(corePrefix) ? [`the message code "${code}" begins like those of core; choose a prefix of your own`] : [];
}

/** A value told in one language only is a sentence somebody cannot understand. */
function inspectPlaceholders(where: string, text: LocalizedText): readonly string[] {
  const used = new Set(locales.map((locale) => placeholders(text[locale])));
  return used.size <= 1 ? [] : [`the message ${where} uses other placeholders in each language; use the same in all`];
}

/** Inspected plugins may be plain JavaScript: a missing language is told by the inspection of the texts. */
const placeholders = (text: string | undefined): string => [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort().join();
