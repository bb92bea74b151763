import type { Locale } from '@kontor/kernel';
import de from './i18n/de.json';
import en from './i18n/en.json';

/** The texts every part of the program uses. Both languages come with the program, so that switching never waits or fails. */
export const translations: Readonly<Record<Locale, typeof en & typeof de>> = { de, en };
