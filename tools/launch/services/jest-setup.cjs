// Jest calls this once per run, and only when room or end-to-end tests are in it.
const { join } = require('node:path');

const root = join(__dirname, '../../..');

module.exports = async () => {
  const { bundleAll } = await import('../../build/bundle.mjs');
  const { ok, lines } = await bundleAll(['tools/launch/jest-services'], root);
  if (!ok) throw new Error(lines.join('\n'));
  await require(join(root, 'dist/tools/launch/jest-services/main.js')).startForJest();
};
