import { RemoteReader, type RemoteJson } from '@kontor/exporter-contract';

/** One thing an error answer complains about, whichever of the three envelopes it came in. */
export interface Complaint {
  /** Machine code: `i18nKey` of the legacy envelope, `violation` of the regular one. */
  readonly code: string;
  /** The field path it points at. */
  readonly source?: string;
}

/** An error answer, read tolerantly. The German texts in it are unstable and never decide anything. */
export interface RemoteError {
  readonly complaints: readonly Complaint[];
  /** The gateway's own words; compared only with the few that are documented. */
  readonly message: string;
}

/**
 * Legacy (`contacts`, `files`, `vouchers`): `IssueList[]`. Regular (all others): `details[]`. Gateway: `message` alone.
 * See MAPPINGS F9.
 */
export function readRemoteError(body: RemoteJson | undefined): RemoteError {
  if (!isObject(body)) return { complaints: [], message: '' };
  const error = RemoteReader.of(body);
  return { complaints: [...complaintsIn(error, 'IssueList', 'i18nKey', 'source'), ...complaintsIn(error, 'details', 'violation', 'field')], message: error.optionalText('message') ?? '' };
}

function complaintsIn(error: RemoteReader, list: string, code: string, source: string): readonly Complaint[] {
  return error.objects(list).map((entry) => {
    const field = entry.optionalText(source);
    return { code: entry.optionalText(code) ?? '', ...(field === undefined ? {} : { source: field }) };
  });
}

const isObject = (body: RemoteJson | undefined): boolean => typeof body === 'object' && body !== null && !Array.isArray(body);
