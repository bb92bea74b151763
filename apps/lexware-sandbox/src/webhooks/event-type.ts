const written = ['created', 'changed', 'deleted'] as const;
const lived = [...written, 'status.changed'] as const;

const resources: Readonly<Record<string, readonly string[]>> = {
  contact: written,
  voucher: lived,
  invoice: lived,
  'credit-note': lived,
  quotation: lived,
  'order-confirmation': lived,
  'down-payment-invoice': lived,
  'delivery-note': lived,
  dunning: written,
  'recurring-template': written,
  article: written,
  payment: ['changed'],
  token: ['revoked'],
};

/** Everything one may subscribe to; the sandbox has occasion to tell of contacts, vouchers, payments and tokens only. */
export const eventTypes: readonly string[] = Object.entries(resources).flatMap(([resource, events]) => events.map((event) => `${resource}.${event}`));

const known = new Set(eventTypes);

export const isEventType = (text: string): boolean => known.has(text);
