import { SandboxUnderTest } from '../../testing/sandbox-under-test';
import { purchase } from '../../testing/samples';
import { faultsAddress, requestsAddress, startAddress, workingsAddress } from '../addresses';
import { Browser } from '../testing/browser';
import { languageAddress, stylesheetAddress } from './document';

describe('every page', () => {
  const sandbox = new SandboxUnderTest();
  const browser = new Browser(sandbox);
  const pages = [startAddress, requestsAddress, faultsAddress, workingsAddress, '/__sandbox/page/organizations/unknown/bank'];

  it.each(pages)('%s runs no script, loads nothing from elsewhere and may not be framed', async (path) => {
    const { headers, body } = await browser.open(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(rule);
    expect(policy).not.toMatch(/script-src|unsafe|\*|https?:/);
    expect(body).not.toMatch(/<script|\sstyle=|\son\w+=|(?:src|href|action)="(?!\/|\?)/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('speaks the language of the browser, or the one the reader switched to', async () => {
    expect((await new Browser(sandbox, 'de').open(startAddress)).body).toMatch(/<html lang="de">[\s\S]*Wählen Sie/);
    const switched = await browser.post(languageAddress, { language: 'de' }, { Referer: `${sandbox.url}${requestsAddress}?status=404` });
    expect([switched.status, switched.headers.get('location')]).toEqual([303, `${requestsAddress}?status=404`]);
    const [cookie = ''] = (switched.headers.get('set-cookie') ?? '').split(';');
    expect((await browser.open(startAddress, { Cookie: cookie })).body).toContain('<html lang="de">');
  });

  it.each(['https://elsewhere.example/__sandbox/', 'nonsense', ''])('never leads away from here, even when it was reached from %p', async (referer) => {
    const switched = await browser.post(languageAddress, { language: 'de' }, { Referer: referer });
    expect(switched.headers.get('location')).toBe(startAddress);
  });

  it('shows only notices it knows', async () => {
    expect(await browser.read(`${startAddress}?notice=${encodeURIComponent('Call this number')}`)).not.toContain('Call this number');
    expect(await browser.read(`${startAddress}?notice=constructor`)).not.toContain('function');
  });

  it('has a stylesheet', async () => {
    expect((await browser.open(stylesheetAddress)).headers.get('content-type')).toBe('text/css;charset=UTF-8');
  });

  it('leaves no trace in the request log', async () => {
    await browser.open(startAddress);
    expect(sandbox.world.log.entries()).toEqual([]);
  });
});

describe('what web pages of others post here', () => {
  const sandbox = new SandboxUnderTest();
  const browser = new Browser(sandbox);

  it.each([
    ['says it is another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['comes from another port of this machine', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1:3000' }],
    ['has another origin', { Origin: 'https://elsewhere.example' }],
    ['hides its origin', { Origin: 'null' }],
  ])('is refused when it %s', async (_name, headers) => {
    await sandbox.made('/v1/vouchers', purchase());
    for (const path of [`${workingsAddress}/reset`, '/__sandbox/reset', '/__sandbox/connections/expire']) {
      expect((await browser.post(path, { sure: 'yes' }, headers)).status).toBe(403);
    }
    expect((await sandbox.get('/__sandbox/requests')).body).toMatchObject({ total: 1 });
  });

  it('is let in from these pages and from programs', async () => {
    for (const headers of [{ Origin: sandbox.url, 'Sec-Fetch-Site': 'same-origin' }, { Origin: sandbox.url }, { 'Sec-Fetch-Site': 'none' }, {}]) {
      expect((await browser.post(`${workingsAddress}/clock/stop`, {}, headers as Record<string, string>)).status).toBe(303);
    }
  });
});
