/** The part of yauzl that the tests use; it ships no types. */
declare module 'yauzl' {
  export interface Entry {
    readonly fileName: string;
    readonly uncompressedSize: number;
    readonly compressionMethod: number;
    getLastModDate(): Date;
  }
  export interface ZipFile {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<AsyncIterable<Buffer>>;
  }
  export function fromBufferPromise(buffer: Buffer, options?: object): Promise<ZipFile>;
}
