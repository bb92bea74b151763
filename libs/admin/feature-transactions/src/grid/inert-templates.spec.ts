import { isInert } from './inert-templates';

describe('a template', () => {
  it.each(['', 'Loading', '<div class="ag-root" role="grid" aria-busy="true"><span data-ref="eText"></span></div>', '<input type="checkbox" tabindex="-1">'])('may be inert: %s', (html) => {
    expect(isInert(html)).toBe(true);
  });

  it.each([
    '<script>alert(1)</script>',
    '<div onclick="alert(1)"></div>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<div style="background:url(//evil)"></div>',
    '<div class="a"onclick="x"></div>',
    '<iframe srcdoc="x"></iframe>',
    '<div class=x>',
    '<svg><use href="#a"></use></svg>',
  ])('may not act: %s', (html) => {
    expect(isInert(html)).toBe(false);
  });
});
