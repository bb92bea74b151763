/** The part of the browser's Trusted Types this needs; the types of TypeScript do not know it yet. */
interface PolicyMaker {
  createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
}

/** An element with nothing in it that could act: no script, no address, no handler, no style. */
const element = /<\/?(?:div|span|button|input|label|svg|path)(?:\s+(?:class|role|type|tabindex|data-ref|ref|part|unselectable|aria-[a-z]+|viewBox|d|fill|stroke)(?:="[^"<>]*")?)*\s*\/?>/g;

/** What is left without such elements may be words, but no other markup. */
export const isInert = (html: string): boolean => !/[<>]/.test(html.replace(element, ''));

const isMaker = (value: unknown): value is PolicyMaker => typeof value === 'object' && value !== null && 'createPolicy' in value;

/**
 * The grid library makes its frame from texts of its own, which the content security policy of the pages forbids. This
 * lets through what is inert; anything else is refused as before.
 */
export function allowInertTemplates(): void {
  const maker: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isMaker(maker)) return; // a browser without Trusted Types has nothing to be asked
  maker.createPolicy('default', {
    createHTML: (html) => {
      if (isInert(html)) return html;
      throw new TypeError('This page takes no markup but inert templates');
    },
  });
}
