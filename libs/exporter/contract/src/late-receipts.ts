import type { Operation, Plan, PlanInput } from './plan';

/**
 * How receipts that were linked after the export are added to what stands in the accounting system. An exporter without
 * it cannot take them later, and the person is told so; one that makes files has none.
 */
export interface LateReceipts<Settings, AnOperation = Operation> {
  /**
   * What the receipts of the transaction add to `written`, and nothing else: never again what stands, never what no
   * receipt asks for. Operations have the ids they have in {@link AccountingExporter.plan}. Pure, like that one.
   */
  plan(input: PlanInput<Settings>): Plan<AnOperation>;
  /** Steps that use nothing of the coding, such as attaching a file: what became of accounts and rates since is no reason to refuse them. */
  readonly withoutCoding: readonly string[];
}
