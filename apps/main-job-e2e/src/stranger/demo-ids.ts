import type { Caller } from './caller';
import type { Route } from './routes';

interface Thing {
  readonly id?: string;
  readonly runId?: string;
  readonly userId?: string;
}

type List = readonly Thing[] | { readonly items: readonly Thing[] };

const thingsOf = (list: List): readonly Thing[] => ('items' in list ? list.items : list);

/** What is listed elsewhere than at the path before its id. */
const inRun: Readonly<Record<string, string>> = { '/api/v1/export-items': 'items', '/api/v1/run-files': 'files' };

const listedAt: Readonly<Record<string, string>> = { '/api/v1/grid/rows': '/api/v1/transactions' };

/** Finds the demo organization's own things, by the path in front of their ids. */
export class DemoIds {
  private readonly found = new Map<string, string>();

  constructor(private readonly member: Caller) {}

  /** The address with ids that exist. */
  async fill({ path }: Route): Promise<string> {
    const [, collection = '', rest = ''] = /^([^{]*)\/\{id\}(.*)$/.exec(path) ?? [];
    const receiptId = rest.includes('{receiptId}') ? await this.oneOf('/api/v1/receipts') : '';
    const filled = `${collection}/${await this.oneOf(collection)}${rest}`.replace('{receiptId}', receiptId).replace('{lane}', 'exported');
    if (filled.includes('{')) throw new Error(`Nobody said what to put into ${path}`);
    return filled;
  }

  async oneOf(collection: string): Promise<string> {
    const known = this.found.get(collection);
    if (known) return known;
    const part = inRun[collection];
    const path = part ? `/api/v1/runs/${await this.oneOf('/api/v1/runs')}/${part}` : (listedAt[collection] ?? collection);
    const [first] = thingsOf(await this.member.json<List>({ method: 'GET', path }));
    const id = first?.id ?? first?.runId ?? first?.userId;
    if (!id) throw new Error(`The demo organization has nothing under ${collection}; give it one, so that there is something to look for`);
    this.found.set(collection, id);
    return id;
  }
}
