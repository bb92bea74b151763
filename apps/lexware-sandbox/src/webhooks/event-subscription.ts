/** Who wants to be told of what. It belongs to the connection or key that made it, and goes with it. */
export interface EventSubscription {
  readonly id: string;
  readonly organizationId: string;
  readonly connectionId: string;
  readonly eventType: string;
  readonly callbackUrl: string;
  readonly createdAt: Date;
}
