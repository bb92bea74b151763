/**
 * Who may import whom, written down a second time and by hand: a row that is loosened by mistake, or a new one that
 * allows everything, differs from this table. A room of the server reaches only the rooms before it.
 */
const rooms = ['organizations', 'transactions', 'receipts', 'coding', 'connections', 'exports'];
const kernel = ['@kontor/kernel'];
const contracts = ['@kontor/api-contracts', '@kontor/exporter-contract'];
const infra = ['config', 'persistence', 'persistence/testing', 'queue', 'platform', 'platform/testing'].map((name) => `@kontor/server-${name}`);
/** With the test doubles a room lends to those that come after it. */
const doors: Readonly<Record<string, readonly string[]>> = { connections: ['connections', 'connections/testing'] };
const doorsOf = (some: readonly string[]): readonly string[] => some.flatMap((room) => doors[room] ?? [room]).map((door) => `@kontor/server-${door}`);
const features = doorsOf(rooms);
const belowFeatures = [...kernel, ...contracts, '@kontor/exporter-engine', '@kontor/exporter-http', ...infra];
const featuresBefore = (tags: readonly string[]): readonly string[] => doorsOf(rooms.slice(0, rooms.findIndex((room) => tags.includes(`room:${room}`))));

const launch = ['@kontor/launch', '@kontor/launch/visiting'];
const admin = ['browser', 'language', 'data-access', 'ui', 'testing', 'manifest-form'].map((name) => `@kontor/admin-${name}`);
const adminFeatures = ['overview', 'transactions', 'transaction', 'export', 'runs', 'integrations', 'reference-data', 'rules', 'settings', 'members', 'imports'].map((name) => `@kontor/admin-feature-${name}`);

type Reach = (tags: readonly string[]) => readonly string[];
export const allowed: Readonly<Record<string, Reach>> = {
  kernel: () => [],
  contracts: () => [...kernel, ...contracts],
  'plugin-runtime': () => [...kernel, ...contracts],
  plugin: () => [...kernel, ...contracts],
  engine: () => [...kernel, ...contracts],
  testkit: () => [...kernel, ...contracts, '@kontor/exporter-http', '@kontor/exporter-engine'],
  infra: () => [...kernel, ...contracts, ...infra],
  feature: (tags) => [...belowFeatures, ...featuresBefore(tags)],
  catalog: () => [...contracts, '@kontor/exporter-lexoffice', '@kontor/exporter-csv'],
  app: () => [...belowFeatures, ...features, '@kontor/exporter-catalog'],
  sandbox: () => kernel,
  tool: () => [...belowFeatures, ...features, '@kontor/exporter-catalog', ...launch],
  e2e: () => [...kernel, ...contracts, ...launch],
  admin: () => [...kernel, ...contracts, ...admin],
  'admin-feature': () => [...kernel, ...contracts, ...admin],
  'admin-app': () => [...kernel, ...contracts, ...admin, ...adminFeatures],
};
/** Test files may use the test doubles too. */
export const alsoInSpecs: Readonly<Record<string, readonly string[]>> = {
  plugin: ['@kontor/exporter-testkit', '@kontor/exporter-http', '@kontor/lexware-sandbox'],
  'plugin-runtime': ['@kontor/exporter-testkit'],
  engine: ['@kontor/exporter-testkit'],
  feature: ['@kontor/exporter-testkit'],
  app: ['@kontor/exporter-testkit', ...launch],
  infra: launch,
};

export const packages = ['@nestjs/common', '@nestjs/common/decorators', '@mikro-orm/core', 'bull', 'bull/lib/job', 'axios', 'axios/lib/core', '@angular/core', 'luxon'];
const angular = ['@angular/core'];
const orm = ['@nestjs/common', '@nestjs/common/decorators', '@mikro-orm/core'];
const bull = ['bull', 'bull/lib/job'];
const axios = ['axios', 'axios/lib/core'];
const everyFramework = [...orm, ...bull, ...axios, ...angular];
export const banned: Readonly<Record<string, readonly string[]>> = {
  kernel: everyFramework,
  contracts: everyFramework,
  plugin: everyFramework,
  engine: everyFramework,
  catalog: everyFramework,
  'plugin-runtime': [...orm, ...bull, ...angular],
  testkit: [...orm, ...bull, ...angular],
  sandbox: [...orm, ...bull, ...angular],
  e2e: [...orm, ...angular],
  infra: angular,
  feature: angular,
  app: angular,
  tool: angular,
  admin: [...orm, ...bull, ...axios],
  'admin-feature': [...orm, ...bull, ...axios],
  'admin-app': [...orm, ...bull, ...axios],
};
