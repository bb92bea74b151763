import type { Route } from './routes';

/** Something right to send, so that a refusal is not owed to the body. */
const bodies: Readonly<Record<string, unknown>> = {
  'PATCH /api/v1/gl-accounts/{id}': { name: 'Taken over' },
  'PATCH /api/v1/suppliers/{id}': { name: 'Taken over' },
  'PATCH /api/v1/cost-centers/{id}': { name: 'Taken over' },
  'PATCH /api/v1/cost-units/{id}': { name: 'Taken over' },
  'PATCH /api/v1/tax-rates/{id}': { name: 'Taken over' },
  'PATCH /api/v1/rules/{id}': { name: 'Taken over' },
  'PATCH /api/v1/card-defaults/{id}': { glAccountId: null },
  'PATCH /api/v1/transactions/{id}/coding': { note: 'Taken over' },
  'PUT /api/v1/transactions/{id}/coding/lines': { lines: [{ text: 'Taken over' }] },
  'PUT /api/v1/transactions/{id}/receipts/{receiptId}': { position: 0 },
  'PATCH /api/v1/members/{id}': { role: 'viewer' },
  'PATCH /api/v1/connections/{id}': { settings: {} },
  'POST /api/v1/connections/{id}/sign-in': {},
  'POST /api/v1/connections/{id}/validation': { filter: {} },
  'POST /api/v1/connections/{id}/preview': { filter: {} },
  'POST /api/v1/connections/{id}/runs': { filter: {} },
  'PATCH /api/v1/views/{id}': { name: 'Taken over' },
  'POST /api/v1/connections/{id}/elsewhere': { transactionIds: ['019c0000-0000-7000-8000-000000000001'], note: 'Taken over' },
  'POST /api/v1/connections/{id}/take-back': { transactionIds: ['019c0000-0000-7000-8000-000000000001'], reason: 'Taken over' },
  'POST /api/v1/connections/{id}/take-back/preview': { transactionIds: ['019c0000-0000-7000-8000-000000000001'] },
  'POST /api/v1/connections/{id}/late-receipts': { transactionIds: ['019c0000-0000-7000-8000-000000000001'] },
  'POST /api/v1/connections/{id}/late-receipts/preview': { transactionIds: ['019c0000-0000-7000-8000-000000000001'] },
  'POST /api/v1/connections/{id}/anew': { transactionIds: ['019c0000-0000-7000-8000-000000000001'], reason: 'Taken over' },
  'POST /api/v1/export-items/{id}/decision': { decision: 'give-up' },
};

export const bodyFor = ({ method, path }: Route): unknown => bodies[`${method} ${path}`];
