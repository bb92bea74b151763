import type { Texts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';

/** What the form says itself; everything else comes from the manifest. A feature that shows the form provides them. */
export const manifestFormTexts: Texts = { de, en };
