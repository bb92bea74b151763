/** What webhooks tell of. */
export type HappeningKind =
  | 'contact.created'
  | 'contact.changed'
  | 'contact.deleted'
  | 'voucher.created'
  | 'voucher.changed'
  | 'voucher.deleted'
  | 'voucher.status.changed'
  | 'payment.changed'
  | 'token.revoked';

export interface Happening {
  readonly kind: HappeningKind;
  readonly resourceId: string;
  /** Nobody is told before this instant; absent for what is so already. */
  readonly from?: Date | undefined;
}

export type Listener = (happening: Happening) => void;

/** Tells whoever listens what happens in the books of one organization. */
export class Happenings {
  private listener: Listener = () => undefined;

  listen(listener: Listener): void {
    this.listener = listener;
  }

  tell(kind: HappeningKind, resourceId: string, from?: Date): void {
    this.listener({ kind, resourceId, from });
  }
}
