import { RemoteReader, type ExporterFault, type HttpFailure } from '@kontor/exporter-contract';

const byCode: Readonly<Record<string, ExporterFault>> = {
  'account-locked': { kind: 'stale-reference', code: 'LED-account-locked' },
  'period-closed': { kind: 'closed-period', code: 'LED-period-closed' },
  invalid: { kind: 'invalid-data', code: 'LED-refused' },
};

/** The ledger names its refusals; what it does not name is left to core's table of statuses. */
export function faultOf({ status, body }: HttpFailure): ExporterFault | undefined {
  if (status === 401) return { kind: 'unauthenticated', code: 'LED-signed-out' };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  return byCode[RemoteReader.of(body).optionalText('code') ?? ''];
}
