import fc from 'fast-check';
import { html } from './html';

describe('markup', () => {
  it('escapes every value', () => {
    expect(String(html`<b title="${'"><script>'}">${"Müller & Söhne's"}</b>`)).toBe('<b title="&quot;&gt;&lt;script&gt;">Müller &amp; Söhne&#39;s</b>');
  });

  it('lets no text break out of an element or an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(String(html`<b title="${text}">${text}</b>`).replace(/^<b title="|">|<\/b>$/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('keeps markup within markup, joins lists, and leaves out what is missing', () => {
    const rows = ['a', '<'].map((text) => html`<li>${text}</li>`);
    expect(String(html`<ul class="x">${rows}</ul>${undefined}${false}${0}`)).toBe('<ul class="x"><li>a</li><li>&lt;</li></ul>0');
  });

  it('refuses a value in an attribute without quotes', () => {
    expect(() => html`<b title=${'x onclick=alert(1)'}>`).toThrow('needs quotes');
  });
});
