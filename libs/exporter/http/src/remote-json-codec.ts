import { decimal, DecimalNumber, type RemoteJson } from '@kontor/exporter-contract';
import { parse, stringify } from 'lossless-json';

const numbers = [{ test: (value: unknown) => value instanceof DecimalNumber, stringify: (value: unknown) => String(value) }];

/** Reads JSON with every number kept as its digits; of a member that stands twice the last counts. Throws for anything else. */
export const readRemoteJson = (text: string): RemoteJson =>
  parse(text, undefined, { parseNumber: decimal, onDuplicateKey: ({ newValue }) => newValue }) as RemoteJson;

export const writeRemoteJson = (value: RemoteJson): string => stringify(value, undefined, undefined, numbers) ?? 'null';
