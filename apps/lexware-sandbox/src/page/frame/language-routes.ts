import type { OpenRoute } from '../../gateway/route';
import type { World } from '../../world';
import { isLanguage, rememberLanguage } from '../language/choose-language';
import { goOn } from './answers';
import { cameFrom } from './came-from';
import { languageAddress } from './document';
import { done } from './visit';

export const languageRoutes = (world: World): readonly OpenRoute[] => [
  done(world, languageAddress, ({ call }, form) => {
    const language = form.get('language') ?? '';
    const answer = goOn(cameFrom(call));
    return isLanguage(language) ? { ...answer, headers: { ...answer.headers, 'Set-Cookie': rememberLanguage(language) } } : answer;
  }),
];
