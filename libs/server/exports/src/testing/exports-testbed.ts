import { anExportOffice, type ExportOffice } from './export-office';
import { startExportsApp, type ExportsApp, type ExportsAppOptions } from './exports-app';

export interface Testbed {
  readonly app: ExportsApp;
  readonly office: ExportOffice;
}

export interface TestbedOptions extends ExportsAppOptions {
  /** Which organization stands there before each test; one that exports to the ledger, unless something else is said. */
  readonly furnish?: (app: ExportsApp) => Promise<ExportOffice>;
  /** Done once, before the first test. */
  readonly prepare?: (app: ExportsApp) => Promise<unknown>;
}

const startPatience = 60_000;
const endPatience = 20_000;

/** One application for the specs of a file, and before each of them a fresh office, told by `move`. What was ordered to happen is forgotten after each. */
export function exportsTestbed(move: (testbed: Testbed) => void, { furnish = anExportOffice, prepare, ...options }: TestbedOptions = {}): void {
  let app: ExportsApp;
  beforeAll(async () => {
    app = await startExportsApp(options);
    await prepare?.(app);
  }, startPatience);
  afterAll(() => app.close(), endPatience);
  beforeEach(async () => move({ app, office: await furnish(app) }));
  afterEach(() => app.house.counter.orders.forget());
}
