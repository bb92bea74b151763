export { CheckedApart } from './checked-apart';
export { firstDay, IsDay, isPlausibleDay, lastDay } from './days';
export { Omittable } from './omittable';
export { QueryBoolean, QueryInteger } from './query-values';
export { NotLessThan } from './ranges';
export { says } from './says';
export { isStorable, unstorablePaths } from './storable';
export { IsLine, IsText, Trimmed } from './text-checks';
