import type { JsonObject, LocalizedText, Money } from '@kontor/kernel';
import type { CodedTransaction } from './coded-transaction';
import type { CompanyProfile } from './company';
import type { ExternalRef } from './external-ref';
import type { Issue } from './issue';
import type { InputOf, StepMap } from './step';

/** Stands for the remote id that an earlier operation of the same plan will produce. */
export type ResultOf = { readonly $resultOf: string };
export const resultOf = (operation: string): ResultOf => ({ $resultOf: operation });

/** An input in which any text may still be the result of an earlier operation. */
export type Linked<Input> = Input extends string
  ? Input | ResultOf
  : Input extends readonly (infer Item)[]
    ? readonly Linked<Item>[]
    : Input extends object
      ? { readonly [Key in keyof Input]: Linked<Input[Key]> }
      : Input;

/** One remote effect to come. */
export interface Operation<Name extends string = string, Input = JsonObject> {
  /** Stable for the same thing in every plan of a transaction: `payment`, `file:<receipt id>`. */
  readonly id: string;
  readonly step: Name;
  readonly input: Input;
  /** The sentence a person reads before and after. */
  readonly explain: LocalizedText;
  /** Signed effect on the card's clearing account, where the operation has one. */
  readonly amount?: Money;
}

export type OperationsOf<Steps extends StepMap> = {
  [Name in keyof Steps & string]: Operation<Name, Linked<InputOf<Steps[Name]>>>;
}[keyof Steps & string];

/** What an exporter would do for one transaction. Plain JSON: the same input gives the same bytes. */
export type Plan<AnOperation = Operation> =
  | { readonly outcome: 'do'; readonly operations: readonly AnOperation[] }
  | { readonly outcome: 'nothing-to-do'; readonly reason: Issue }
  | { readonly outcome: 'cannot'; readonly issues: readonly Issue[] };

/** An operation that was carried out for this transaction before. */
export interface WrittenOperation {
  readonly operation: string;
  readonly ref: ExternalRef;
}

/** Everything a plan may depend on. No clock, no chance, no network. */
export interface PlanInput<Settings> {
  readonly transaction: CodedTransaction;
  readonly company: CompanyProfile;
  readonly settings: Settings;
  readonly memory: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly written: readonly WrittenOperation[];
  /** Unique for connection, transaction and generation, and the same for ever: `[A-Z0-9-]`, at most 24 characters. */
  readonly naturalKey: string;
}
