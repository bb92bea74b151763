import type { IsoDate } from '@kontor/kernel';
import { germanDay } from '../../clock/german-time';
import type { Call } from '../../gateway/call';
import type { OpenRoute } from '../../gateway/route';
import type { Answer } from '../../gateway/answer';
import type { World } from '../../world';
import { languageOf, type Language } from '../language/choose-language';
import { formats, type Formats } from '../language/formats';
import { texts, type Texts } from '../language/texts';

/** One look at a page: what was asked, of which world, and in whose language. */
export interface Visit {
  readonly call: Call;
  readonly world: World;
  readonly language: Language;
  readonly texts: Texts;
  readonly format: Formats;
  /** The day it is in Germany. */
  readonly today: IsoDate;
}

export function visitOf(call: Call, world: World): Visit {
  const language = languageOf(call.headers);
  return { call, world, language, texts: texts[language], format: formats[language], today: germanDay(call.now) };
}

export const shown = (world: World, path: string, show: (visit: Visit) => Answer): OpenRoute => ({
  method: 'get',
  path,
  takes: 'nothing',
  handle: (call) => show(visitOf(call, world)),
});

/** What a form does; it ends with a redirect, so that reloading does not do it again. */
export const done = (world: World, path: string, act: (visit: Visit, form: URLSearchParams) => Answer): OpenRoute => ({
  method: 'post',
  path,
  takes: 'form',
  handle: (call, form) => act(visitOf(call, world), form),
});
