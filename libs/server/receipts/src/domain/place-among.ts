/** The order after one id was put at a place; without a place it goes to the end, or stays where it is. */
export function placeAmong(ids: readonly string[], id: string, place?: number): readonly string[] {
  if (place === undefined) return ids.includes(id) ? ids : [...ids, id];
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}
