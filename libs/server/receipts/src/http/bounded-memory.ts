import type { Request } from 'express';
import type { StorageEngine } from 'multer';

type FileInfo = Partial<Express.Multer.File>;

/**
 * Holds files of an upload in memory, each up to a limit. Of a larger one it keeps just enough to be seen to be too
 * large, and lets the rest pass: one file that is too large does not end the upload of the others.
 */
export class BoundedMemory implements StorageEngine {
  constructor(private readonly mostBytes: number) {}

  _handleFile(_request: Request, { stream }: Express.Multer.File, done: (error?: unknown, info?: FileInfo) => void): void {
    const kept: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      if (size <= this.mostBytes) kept.push(chunk);
      size += chunk.length;
    });
    stream.on('error', done);
    stream.on('end', () => done(null, { buffer: Buffer.concat(kept), size }));
  }

  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }
}
