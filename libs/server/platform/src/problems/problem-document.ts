import type { FieldError, ProblemDocument } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import type { FieldProblem, Problem } from './problem';
import type { ProblemDefinition, ProblemParameter } from './problem-catalogue';

export interface AnswerContext {
  readonly locale: Locale;
  readonly requestId: string;
}

/** Fills `{placeholders}`; an unknown one stays visible so that the gap is noticed. */
export const fillText = (text: string, parameters: Readonly<Record<string, ProblemParameter>>, locale: Locale): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? value[locale] : String(value);
  });

const fieldError = ({ field, code, detail }: FieldProblem, locale: Locale): FieldError => ({ field, code, detail: detail[locale] });

/** The answer to a problem, in one language. */
export function problemDocument(problem: Problem, definition: ProblemDefinition, { locale, requestId }: AnswerContext): ProblemDocument {
  const { code, parameters, extras } = problem;
  const say = (text: string): string => fillText(text, parameters, locale);
  return {
    type: `urn:kontor:problem:${code}`,
    code,
    status: definition.status,
    title: say(definition.title[locale]),
    detail: say(definition.detail[locale]),
    cure: say(definition.cure[locale]),
    requestId,
    ...(extras.fields && { errors: extras.fields.map((field) => fieldError(field, locale)) }),
  };
}
