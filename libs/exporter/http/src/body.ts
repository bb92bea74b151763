import type { FilePart, RemoteRequest } from '@kontor/exporter-contract';
import { MisaddressedRequestError } from './address';
import { writeRemoteJson } from './remote-json-codec';

/** A body ready to leave; a form is made anew for every attempt because it can be read only once. */
export interface OutgoingBody {
  readonly contentType?: string;
  readonly data?: Buffer | FormData;
}

export function bodyOf({ json, files }: RemoteRequest): OutgoingBody {
  if (json !== undefined && files !== undefined) throw new MisaddressedRequestError('a body is either JSON or files');
  if (files !== undefined) return { data: formOf(files) };
  return json === undefined ? {} : { contentType: 'application/json', data: Buffer.from(writeRemoteJson(json), 'utf8') };
}

function formOf(files: readonly FilePart[]): FormData {
  const form = new FormData();
  for (const { name, fileName, mimeType, bytes } of files) {
    form.append(name, new Blob([Uint8Array.from(bytes)], { type: mimeType }), fileName);
  }
  return form;
}
