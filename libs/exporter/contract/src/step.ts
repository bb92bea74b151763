import type { JsonObject } from '@kontor/kernel';
import type { StepContext } from './context';
import type { ExternalRef } from './external-ref';

/**
 * One remote effect. After an attempt whose outcome is unknown core asks `find`; only where `repeatable` says that
 * the remote itself ignores a repetition may it simply run again. A step without either is refused at start-up.
 */
export interface Step<Input extends JsonObject = JsonObject, Settings = unknown> {
  /** Remote calls it takes when all goes well; used for the estimate. */
  readonly requests: number;
  readonly repeatable?: boolean;
  /**
   * The same input always means the same remote thing, whichever transaction asks for it, such as a contact. What it
   * gave within the last day is used again without a call, and while nobody knows what became of it for one transaction
   * the others wait. The input holds nothing that belongs to one transaction: no natural key, no result of an operation.
   */
  readonly shared?: boolean;
  /** {@link BatchStep.effectOf} */
  effectOf?(input: Input): JsonObject;
  run(input: Input, ctx: StepContext<Settings>): Promise<ExternalRef>;
  /** Has this already happened? Asked only after an attempt ended in doubt. */
  find?(input: Input, ctx: StepContext<Settings>): Promise<ExternalRef | undefined>;
  /**
   * A person says that the remote thing of this id is what became of the operation. Reads it and describes it as `run`
   * would have done: kind, id, url, and an echo of what stands there now, so that later changes are noticed. `input` is
   * the stored one, results filled in. No write; `undefined` when there is no such thing, or when it cannot be what the
   * operation makes. That it differs from the input is for the person to judge and no reason to refuse it. Where a step
   * has no `adopt`, the id alone is kept and never compared again.
   */
  adopt?(id: string, input: Input, ctx: StepContext<Settings>): Promise<ExternalRef | undefined>;
}

/** One call that carries many inputs. Keys are core's; every key must come back. */
export interface BatchStep<Input extends JsonObject = JsonObject, Settings = unknown> {
  readonly maxItems: number;
  /** Remote calls per batch. */
  readonly requests: number;
  readonly repeatable?: boolean;
  /**
   * What of an input reaches the remote; everything where absent. What was written is compared with a later plan by it, so
   * leave out what only helps the step on its way, such as whether a contact was just made. Pure.
   */
  effectOf?(input: Input): JsonObject;
  runMany(inputs: ReadonlyMap<string, Input>, ctx: StepContext<Settings>): Promise<ReadonlyMap<string, ExternalRef>>;
  find?(input: Input, ctx: StepContext<Settings>): Promise<ExternalRef | undefined>;
  /** As for a step of its own. */
  adopt?(id: string, input: Input, ctx: StepContext<Settings>): Promise<ExternalRef | undefined>;
}

export type AnyStep<Settings = unknown> = Step<JsonObject, Settings> | BatchStep<JsonObject, Settings>;
export type StepMap<Settings = unknown> = Readonly<Record<string, AnyStep<Settings>>>;

/** The input a step of a map takes. */
export type InputOf<AStep> = AStep extends { run(input: infer Input, ctx: never): unknown }
  ? Input
  : AStep extends { runMany(inputs: ReadonlyMap<string, infer Input>, ctx: never): unknown }
    ? Input
    : never;

export const isBatchStep = <Settings>(step: AnyStep<Settings>): step is BatchStep<JsonObject, Settings> => 'runMany' in step;
