import { fromBufferPromise } from 'yauzl';

export interface UnzippedFile {
  readonly name: string;
  readonly text: string;
  readonly modified: Date;
}

/** Opens an archive with another library than the one that wrote it; throws when anything in it is broken. */
export async function unzip(bytes: Buffer): Promise<readonly UnzippedFile[]> {
  const zip = await fromBufferPromise(bytes);
  const files: UnzippedFile[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    files.push({ name: entry.fileName, text: Buffer.concat(chunks).toString('utf8'), modified: entry.getLastModDate() });
  }
  return files;
}
