import type { LocalizedText } from '@kontor/kernel';
import { conflictReasons } from './conflict-reasons';
import { fileReasons } from './file-reasons';
import { rowReasons } from './row-reasons';

/** Every reason a row or a file can be refused for. The table in docs/importing.md is made from it. */
export const reasons = { ...rowReasons, ...conflictReasons, ...fileReasons } as const satisfies Readonly<Record<string, LocalizedText>>;
export type ReasonCode = keyof typeof reasons;
