import type { Language } from './choose-language';
import { english } from './english';
import { german, type Texts } from './german';

export type { Texts };

export const texts: Readonly<Record<Language, Texts>> = { de: german, en: english };

/** The name of something the imitation may learn later than the page does: then its code has to do. */
export const nameOf = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;
