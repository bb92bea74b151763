import type { DataFieldView } from '@kontor/api-contracts';

/** A connection demands the field: it can be neither switched off nor made optional. */
export const isHeldRequired = ({ locks }: Pick<DataFieldView, 'locks'>): boolean => locks.some(({ kind }) => kind === 'required');

/** A connection keeps the field on. */
export const isHeldActive = ({ locks }: Pick<DataFieldView, 'locks'>): boolean => locks.some(({ kind }) => kind !== 'ignored');
