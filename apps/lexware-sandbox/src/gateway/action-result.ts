import { germanTimestamp } from '../clock/german-time';
import { json, type Answer } from './answer';
import type { Call } from './call';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const result = (written: Written, resourceUri: string) => ({
  id: written.id,
  resourceUri,
  createdDate: germanTimestamp(written.createdAt),
  updatedDate: germanTimestamp(written.updatedAt),
  version: written.version,
});

export const resourceUri = ({ baseUrl }: Call, collection: string, id: string): string => `${baseUrl}/v1/${collection}/${id}`;

/** Contacts answer 200 to a creation, the others 201; all of them name the place of the new resource. */
export function created(call: Call, collection: string, written: Written, status: 200 | 201 = 201): Answer {
  const uri = resourceUri(call, collection, written.id);
  return json(status, result(written, uri), { Location: uri });
}

export const replaced = (call: Call, collection: string, written: Written): Answer =>
  json(200, result(written, resourceUri(call, collection, written.id)));
