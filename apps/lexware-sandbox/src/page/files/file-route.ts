import { fileKinds, type FileKind, type StoredFile } from '../../books/stored-file';
import type { Answer } from '../../gateway/answer';
import { param } from '../../gateway/call';
import type { OpenRoute } from '../../gateway/route';
import type { World } from '../../world';
import { asset, missing } from '../frame/answers';
import { ledgerPage } from '../frame/ledger';

/** The files of the vouchers, for the pages that show them. */
export const fileRoute = (world: World): OpenRoute =>
  ledgerPage(world, 'files/:id', (visit, { books }) => {
    const file = books.files.get(param(visit.call, 'id'));
    return file ? shownFile(file) : missing(visit);
  });

/** XML goes out as text: shown as a document it could bring scripts of its own. */
const types: Readonly<Record<FileKind, string>> = { ...fileKinds, xml: 'text/plain;charset=UTF-8' };

/** The viewer that browsers have for PDF is an embedded object with styles of its own. */
const policy = "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

function shownFile({ id, kind, bytes }: StoredFile): Answer {
  const answer = asset(types[kind], bytes, policy);
  return { ...answer, headers: { ...answer.headers, 'Content-Disposition': `inline; filename="${id}.${kind}"` } };
}
