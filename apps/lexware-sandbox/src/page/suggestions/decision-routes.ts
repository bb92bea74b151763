import type { Answer } from '../../gateway/answer';
import { param } from '../../gateway/call';
import type { OpenRoute } from '../../gateway/route';
import type { Organization } from '../../organizations/organization';
import { acceptSuggestion, rejectSuggestion } from '../../suggestions/decide-suggestion';
import type { World } from '../../world';
import { ledgerAddress } from '../addresses';
import { goOn } from '../frame/answers';
import { cameFrom } from '../frame/came-from';
import { ledgerDeed } from '../frame/ledger';
import type { Visit } from '../frame/visit';

const decisions = {
  confirm: { decide: acceptSuggestion, notice: 'confirmed' },
  reject: { decide: rejectSuggestion, notice: 'rejected' },
} as const;

/** The two buttons beside a suggestion: what they do is what the admin plane does. */
export const decisionRoutes = (world: World): readonly OpenRoute[] =>
  (['confirm', 'reject'] as const).map((name) => ledgerDeed(world, `suggestions/:id/${name}`, (visit, organization) => decide(visit, organization, name)));

function decide({ call }: Visit, { id, books }: Organization, name: keyof typeof decisions): Answer {
  const page = cameFrom(call, ledgerAddress(id, 'suggestions'));
  const suggestion = books.suggestions.get(param(call, 'id'));
  if (!suggestion) return goOn(page, 'suggestion-gone');
  return goOn(page, decisions[name].decide(books, suggestion, call.now) ?? decisions[name].notice);
}
