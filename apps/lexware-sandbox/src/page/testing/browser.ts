import type { Received, SandboxUnderTest } from '../../testing/sandbox-under-test';

/** What a person with a browser does to the pages: look, click, and be led on. */
export class Browser {
  constructor(
    private readonly sandbox: SandboxUnderTest,
    private readonly language = 'en',
  ) {}

  open(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    return this.sandbox.send(path, { token: null, headers: { 'Accept-Language': this.language, ...headers } });
  }

  /** What a page says, without its markup. */
  async read(path: string): Promise<string> {
    return textIn(await this.open(path));
  }

  /** Posts a form as its page would, and reads the page it leads to. */
  async submit(action: string, fields: Readonly<Record<string, string>> = {}, from = '/__sandbox/'): Promise<string> {
    const received = await this.post(action, fields, { Origin: this.sandbox.url, 'Sec-Fetch-Site': 'same-origin', Referer: `${this.sandbox.url}${from}` });
    if (received.status !== 303) throw new Error(`${action} answered ${received.status}`);
    return this.read(received.headers.get('location') ?? '');
  }

  post(action: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>): Promise<Received> {
    return this.sandbox.send(action, { method: 'POST', token: null, headers, body: new URLSearchParams(fields) });
  }
}

/** The text of a page with single spaces, beginning where its content does. */
export const textIn = ({ body }: Received): string =>
  String(body)
    .replace(/^[\s\S]*<main>/, '')
    .replace(/<\/?(?:b|small|strong|code|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
