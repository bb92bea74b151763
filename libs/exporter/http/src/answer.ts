import { UnexpectedAnswerError, type RemoteJson, type RemoteResponse } from '@kontor/exporter-contract';
import { readRemoteJson } from './remote-json-codec';
import type { WireOutcome } from './wire';

type Answered = Extract<WireOutcome, { ended: 'answered' }>;

/** A body that was read as JSON; `value` is absent for an empty one. */
export interface ReadJson {
  readonly value?: RemoteJson;
}

export const isJsonType = (mimeType: string): boolean => /[/+]json\b/.test(mimeType);

/** Nothing when the body is not JSON. */
export function readJson(body: Uint8Array): ReadJson | undefined {
  if (body.length === 0) return {};
  try {
    return { value: readRemoteJson(Buffer.from(body).toString('utf8')) };
  } catch {
    // Broken JSON, or nesting deeper than the stack: the text itself may hold anything and is not repeated.
    return undefined;
  }
}

/** An answer that is good as far as HTTP is concerned. */
export class Answer implements RemoteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  private readonly body: Uint8Array;
  private read: ReadJson | undefined;

  constructor({ status, headers, body }: Answered, read?: ReadJson) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.read = read;
  }

  json(): RemoteJson | undefined {
    this.read ??= readJson(this.body);
    if (!this.read) throw new UnexpectedAnswerError('The answer is not JSON');
    return this.read.value;
  }

  bytes(): Uint8Array {
    return this.body;
  }
}
