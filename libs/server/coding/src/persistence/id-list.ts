/** Ids as one value for `any(?::uuid[])`: the ORM would spread a list over as many parameters as it has members. */
export const idList = (ids: readonly string[]): string => `{${ids.join(',')}}`;
