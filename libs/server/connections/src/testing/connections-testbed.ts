import { anOffice, type Office } from '@kontor/server-platform/testing';
import { startConnectionsApp, type ConnectionsApp, type ConnectionsAppOptions } from './connections-app';
import type { HouseCompany } from './house/ledger-house';

export interface Testbed {
  readonly app: ConnectionsApp;
  readonly office: Office;
  readonly company: HouseCompany;
}

const startPatience = 60_000;

/** One application for the specs of a file, and before each of them an organization and a company that are not connected yet, told by `move`. */
export function connectionsTestbed(companyName: string, move: (testbed: Testbed) => void, options: ConnectionsAppOptions = {}): void {
  let app: ConnectionsApp;
  beforeAll(async () => {
    app = await startConnectionsApp(options);
  }, startPatience);
  afterAll(() => app.close());
  beforeEach(async () => {
    app.house.counter.orders.forget();
    app.house.window.withdraw();
    move({ app, office: await anOffice(app), company: app.house.company(companyName) });
  });
}
