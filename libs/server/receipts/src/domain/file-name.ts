import { longestFileName } from './limits';
import { fileEndings, type ReceiptMimeType } from './receipt-format';

const unnamed = 'receipt';

/** Folders of the sender, control characters, and what turns the reading direction around. */
const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';
const withoutTricks = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').replace(/[<>:"|?*]/g, '_').replace(/\s+/gu, ' ').trim();

const hasEnding = (name: string, endings: readonly string[]): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));

/** The name a receipt is kept and handed out under: safe on every system, with an ending that tells the truth. */
export function fileNameOf(given: string, mimeType: ReceiptMimeType): string {
  const [ending, ...others] = fileEndings[mimeType];
  const name = withoutTricks(lastPart(given.normalize('NFC'))).replace(/^\.+|[. ]+$/g, '');
  const stem = hasEnding(name, [ending, ...others]) ? name.slice(0, name.lastIndexOf('.')) : name;
  const kept = name.slice(stem.length) || ending;
  return `${[...(stem || unnamed)].slice(0, longestFileName - kept.length).join('')}${kept}`;
}
