/**
 * Who may import whom. One row per layer; there is no row that allows everything to everyone.
 * `tools/workspace/lint/boundaries.spec.ts` plants one violation per row and expects lint to fail.
 */
const serverSide = ['@nestjs/*', '@mikro-orm/*', 'bull', 'axios'];
const frameworks = ['@nestjs/*', '@mikro-orm/*', 'bull', 'axios', '@angular/*'];

export const layers = [
  { layer: 'kernel', may: [], bans: frameworks },
  { layer: 'contracts', may: ['kernel', 'contracts'], bans: frameworks },
  { layer: 'plugin-runtime', may: ['kernel', 'contracts'], bans: ['@nestjs/*', '@mikro-orm/*', 'bull', '@angular/*'] },
  { layer: 'plugin', may: ['kernel', 'contracts'], bans: frameworks },
  { layer: 'engine', may: ['kernel', 'contracts'], bans: frameworks },
  { layer: 'testkit', may: ['kernel', 'contracts', 'plugin-runtime', 'engine'], bans: frameworks.filter((name) => name !== 'axios') },
  { layer: 'infra', may: ['kernel', 'contracts', 'infra'], bans: ['@angular/*'] },
  { layer: 'feature', may: ['kernel', 'contracts', 'engine', 'plugin-runtime', 'infra', 'feature'], bans: ['@angular/*'] },
  { layer: 'catalog', may: ['plugin', 'contracts'], bans: frameworks },
  { layer: 'app', may: ['kernel', 'contracts', 'engine', 'plugin-runtime', 'infra', 'feature', 'catalog'], bans: ['@angular/*'] },
  { layer: 'sandbox', may: ['kernel'], bans: ['@nestjs/*', '@mikro-orm/*', 'bull', '@angular/*'] },
  { layer: 'tool', may: ['kernel', 'contracts', 'engine', 'plugin-runtime', 'infra', 'feature', 'app', 'catalog', 'tool'], bans: ['@angular/*'] },
  { layer: 'e2e', may: ['kernel', 'contracts', 'tool'], bans: ['@nestjs/*', '@mikro-orm/*', '@angular/*'] },
  { layer: 'admin', may: ['kernel', 'contracts', 'admin'], bans: serverSide },
  { layer: 'admin-feature', may: ['kernel', 'contracts', 'admin'], bans: serverSide },
  { layer: 'admin-app', may: ['kernel', 'contracts', 'admin', 'admin-feature'], bans: serverSide },
];

/** Feature rooms in the order a transaction passes them; each may import only those before it. */
export const rooms = ['organizations', 'transactions', 'receipts', 'coding', 'connections', 'exports'];

const tag = (layer) => `layer:${layer}`;

/** A name bans the files inside the package too. */
const withSubpaths = (name) => (name.endsWith('/*') ? [name] : [name, `${name}/*`]);

/** A row without `may` allows nothing: Nx reads the empty list as "no project at all". */
const layerRow = ({ layer, may, bans }, extra = []) => ({
  sourceTag: tag(layer),
  onlyDependOnLibsWithTags: [...may, ...extra].map(tag),
  bannedExternalImports: bans.flatMap(withSubpaths),
});

/** A room may reach its predecessors; the layers below the rooms are judged by the row of the layer. */
const roomRow = (room, position) => ({
  sourceTag: `room:${room}`,
  notDependOnLibsWithTags: rooms.slice(position + 1).map((later) => `room:${later}`),
});

/** Test files of plugins may use the conformance kit, those of the server its test doubles. */
const allowedInSpecs = { plugin: ['testkit', 'plugin-runtime'], 'plugin-runtime': ['testkit'], engine: ['testkit'], feature: ['testkit'], app: ['testkit', 'tool'], infra: ['tool'] };

/** Nobody imports an app; only the tests of plugins may run the imitation of a ledger in their own process. */
export const appsInPluginSpecs = ['@kontor/lexware-sandbox'];

export const depConstraints = ({ specs }) => [
  ...layers.map((row) => layerRow(row, specs ? allowedInSpecs[row.layer] : [])),
  ...rooms.map(roomRow).filter((row) => row.notDependOnLibsWithTags.length > 0),
];
