import type { Texts } from '@kontor/admin-language';
import de from '../i18n/de.json';
import en from '../i18n/en.json';

/** What the frame, the sign-in and the pages for the lost say. */
export const shellTexts: Texts = { de, en };
