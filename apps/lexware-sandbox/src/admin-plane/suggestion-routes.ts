import type { Suggestion } from '../books/assignment';
import type { Books } from '../books/books';
import { ok, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import { acceptSuggestion, rejectSuggestion, type Obstacle } from '../suggestions/decide-suggestion';
import type { World } from '../world';
import { adminRefusal, notHere } from './admin-answers';
import { printSuggestion } from './print-books';

type Decision = (books: Books, suggestion: Suggestion, now: Date) => Obstacle | undefined;

/** What the user finds under "Zuordnungsvorschläge", and the two buttons beside it. */
export const suggestionRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/suggestions', takes: 'nothing', handle: (call) => list(call, world) },
  { method: 'post', path: '/__sandbox/suggestions/:id/accept', takes: 'nothing', handle: (call) => decide(call, world, acceptSuggestion) },
  { method: 'post', path: '/__sandbox/suggestions/:id/reject', takes: 'nothing', handle: (call) => decide(call, world, rejectSuggestion) },
];

function list({ query }: Call, { organizations }: World): Answer {
  const wanted = query.text('organizationId');
  const state = query.text('state');
  const asked = organizations.all().filter(({ id }) => wanted === undefined || id === wanted);
  const found = asked.flatMap(({ id, books }) => [...books.suggestions.values()].map((suggestion) => ({ organizationId: id, ...printSuggestion(suggestion) })));
  return ok(found.filter((suggestion) => state === undefined || suggestion.state === state));
}

function decide(call: Call, { organizations }: World, decision: Decision): Answer {
  for (const { books } of organizations.all()) {
    const suggestion = books.suggestions.get(param(call, 'id'));
    if (!suggestion) continue;
    const obstacle = decision(books, suggestion, call.now);
    return obstacle ? adminRefusal(409, `The suggestion cannot be decided: ${obstacle}.`) : ok(printSuggestion(books.suggestions.get(suggestion.id) ?? suggestion));
  }
  return notHere('suggestion');
}
