import type { Call } from '../../gateway/call';
import { startAddress } from '../addresses';

/** The page a form was on, with its filters but without its notice; never an address outside the pages. */
export function cameFrom({ headers, baseUrl }: Call, otherwise = startAddress): string {
  const { referer } = headers;
  if (typeof referer !== 'string' || !URL.canParse(referer)) return otherwise;
  const url = new URL(referer);
  if (url.origin !== baseUrl || !url.pathname.startsWith(startAddress)) return otherwise;
  url.searchParams.delete('notice');
  return url.pathname + url.search;
}
