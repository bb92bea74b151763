import type { JsonValue } from '@kontor/kernel';

/** Whose books a connection writes into. */
export interface CompanyProfile {
  /** The accounting system's own id of the company; a company is connected only once per organization. */
  readonly id: string;
  readonly name: string;
  /** Plugin-owned facts that planning depends on, such as "small business". */
  readonly attributes: Readonly<Record<string, JsonValue>>;
}
