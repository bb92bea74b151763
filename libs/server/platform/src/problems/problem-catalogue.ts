import type { LocalizedText } from '@kontor/kernel';

/** What one code of problem says to people. Texts may hold `{placeholders}`. */
export interface ProblemDefinition {
  /** HTTP status, 400 to 599. */
  readonly status: number;
  readonly title: LocalizedText;
  readonly detail: LocalizedText;
  /** What the reader can do about it. */
  readonly cure: LocalizedText;
}

/** All problems of one room, by code. */
export type ProblemCatalogue = Readonly<Record<string, ProblemDefinition>>;

export type ProblemParameter = string | number | LocalizedText;

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** The parameters that the texts of a definition name. */
export type ProblemParameters<Definition extends ProblemDefinition> = Readonly<
  Record<Placeholder<Definition['detail']['en'] | Definition['cure']['en']>, ProblemParameter>
>;

/** Keeps the literal types of a catalogue, so that the compiler knows its codes and their parameters. */
export const defineProblems = <const Catalogue extends ProblemCatalogue>(catalogue: Catalogue): Catalogue => catalogue;
