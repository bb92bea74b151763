import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { ReceivedStatement } from './received-statement';

type Upload = Parameters<StorageEngine['_handleFile']>[1];
type Stored = Parameters<StorageEngine['_handleFile']>[2];
type Removed = Parameters<StorageEngine['_removeFile']>[2];

const received = new WeakMap<Request, ReceivedStatement>();
const nothing = (): undefined => undefined;

/** The file that came with a request. */
export const receivedWith = (request: Request): ReceivedStatement | undefined => received.get(request);

/** Writes an upload to a file without a name while it comes in. */
export class StatementStorage implements StorageEngine {
  _handleFile(request: Request, { originalname, stream }: Upload, stored: Stored): void {
    ReceivedStatement.receive(originalname, stream).then((statement) => {
      received.set(request, statement);
      stored(null, { size: statement.bytes });
    }, stored);
  }

  _removeFile(request: Request, _: Upload, removed: Removed): void {
    const closing = receivedWith(request)?.close() ?? Promise.resolve();
    received.delete(request);
    closing.then(() => removed(null), (error: Error) => removed(error)).then(nothing, nothing);
  }
}
