import { appSpecs, freePorts, prepareStack, startApps, startFreshServices, StopList, testServiceChoice } from '@kontor/launch';

jest.setTimeout(60_000); // PostgreSQL, Redis and the built API start

const never = new AbortController().signal;
const references = (page: string): readonly string[] => [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '').filter((address) => address !== '/');

describe('the built admin app, served by the built API', () => {
  const stopList = new StopList();
  let origin: string;
  let page: string;

  beforeAll(async () => {
    const services = await startFreshServices({ ...testServiceChoice(), production: false });
    stopList.add('PostgreSQL and Redis', () => services.stop());
    const ports = await freePorts();
    const context = await prepareStack(services, { folder: services.folder, ports, production: false });
    const api = appSpecs(context).filter(({ name }) => name === 'api').map((spec) => ({ ...spec, environment: { ...spec.environment, KONTOR_LOG_LEVEL: 'silent' } }));
    await startApps(api, stopList, never);
    origin = `http://127.0.0.1:${ports.api}`;
    page = await (await fetch(`${origin}/sign-in`)).text();
  });
  afterAll(() => stopList.stopAll());

  it('has a page that needs no exception from its policy: no script, style or handler stands in it', () => {
    expect(page).toMatch(/<kontor-root ngCspNonce="[^"]+">/);
    expect(page.match(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:/gi)).toBeNull();
  });

  it('finds everything it refers to here, under names that never change their meaning', async () => {
    expect(references(page).length).toBeGreaterThan(2);
    for (const address of references(page)) {
      const answer = await fetch(new URL(address, `${origin}/`));
      expect({ address, status: answer.status, type: answer.headers.get('Content-Type') }).toEqual({ address, status: 200, type: expect.stringMatching(/^(text\/(javascript|css)|image\/svg)/) as string });
      if (/\.(js|css)$/.test(address)) expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    }
  });
});
