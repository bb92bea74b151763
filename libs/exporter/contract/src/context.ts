import type { CompanyProfile } from './company';
import type { RemoteClient } from './remote-client';

/** What every call of a plugin gets. */
export interface ExporterContext<Settings> {
  readonly remote: RemoteClient;
  readonly settings: Settings;
  /** What set-up hooks remembered, such as the id of the card's clearing account. */
  readonly memory: Readonly<Record<string, string>>;
  /** Base addresses as the operator configured them, by the names of the manifest; for deep links. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Capabilities the chosen authentication unlocks. */
  readonly capabilities: readonly string[];
  readonly signal: AbortSignal;
}

/** A receipt with its original bytes. */
export interface ReceiptContent {
  readonly fileName: string;
  readonly mimeType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What a step gets while it runs or looks. */
export interface StepContext<Settings> extends ExporterContext<Settings> {
  readonly company: CompanyProfile;
  /** When the intent was written down: nothing of this operation exists remotely before that. */
  readonly intendedAt: Date;
  /**
   * When the attempt that runs now was written down; absent while nothing is written. Later than `intendedAt` when earlier
   * attempts came to nothing or were left open.
   */
  readonly attemptedAt?: Date;
  openReceipt(receiptId: string): Promise<ReceiptContent>;
}
