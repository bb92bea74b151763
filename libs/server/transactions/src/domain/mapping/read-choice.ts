import { directions, type Choice, type ChoiceRule } from './csv-mapping';
import { known } from '../values/known';
import type { JsonReader } from './json-reader';
import { examples, isColumnRef, isWords } from './json-tests';
import { mappingProblem } from './mapping-problem';

const ruleMembers = ['column', 'equals', 'startsWith', 'contains', 'direction', 'then'] as const;

function readRule<Value extends string>(json: JsonReader, values: readonly Value[]): ChoiceRule<Value> | undefined {
  const rule = {
    column: json.optional('column', isColumnRef, examples.column),
    equals: json.optional('equals', isWords, examples.words),
    startsWith: json.optional('startsWith', isWords, examples.words),
    contains: json.optional('contains', isWords, examples.words),
    direction: json.has('direction') ? json.oneOf('direction', directions) : undefined,
  };
  const then = json.oneOf('then', values);
  const compares = rule.equals ?? rule.startsWith ?? rule.contains;
  if (compares && !json.has('column')) json.problems.push(mappingProblem('missing', json.pathOf('column'), examples.column));
  if (!compares && json.has('column')) json.problems.push(mappingProblem('missing', json.pathOf('equals'), examples.words));
  return then === undefined ? undefined : { ...known(rule), then };
}

/** Rules that turn words of the file into kinds or statuses; without any, `fallback` holds for every row. */
export function readChoice<Value extends string, Otherwise extends string>(
  parent: JsonReader,
  name: string,
  values: readonly Value[],
  fallback: { readonly allowed: readonly Otherwise[]; readonly usual: Otherwise },
): Choice<Value, Otherwise> {
  const json = parent.child(name, ['rules', 'otherwise']);
  if (!json) return { rules: [], otherwise: fallback.usual };
  const rules = json.children('rules', ruleMembers).flatMap((rule) => readRule(rule, values) ?? []);
  return { rules, otherwise: json.oneOf('otherwise', fallback.allowed, fallback.usual) ?? fallback.usual };
}
