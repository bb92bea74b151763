import type { Outcome } from './retry-ladder';

export type Attempt = Outcome & {
  readonly at: Date;
  readonly milliseconds: number;
};

/** `waiting` for its hour or its next attempt, `dropped` because the subscription is gone. */
export type DeliveryState = 'waiting' | 'delivered' | 'given-up' | 'dropped';

/** One message to one subscriber. */
export interface Delivery {
  readonly id: string;
  readonly subscriptionId: string;
  readonly organizationId: string;
  readonly eventType: string;
  readonly callbackUrl: string;
  readonly resourceId: string;
  /** The compact JSON that is signed and sent. */
  readonly body: string;
  readonly state: DeliveryState;
  readonly dueAt: Date;
  readonly attempts: readonly Attempt[];
}
