import type { Texts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';

export const texts: Texts = { de, en };
