const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const ts = require('typescript');
const { swcOptions } = require('./tools/workspace/swc-options.cjs');

const { config } = ts.parseConfigFileTextToJson('tsconfig.base.json', readFileSync(join(__dirname, 'tsconfig.base.json'), 'utf8'));
const aliases = Object.fromEntries(
  Object.entries(config.compilerOptions.paths).map(([alias, [file]]) => [`^${alias}$`, join(__dirname, file)]),
);

/** Packages that ship ECMAScript modules only: jest cannot require them as they are. */
const esmOnly = ['openid-client', 'oauth4webapi', 'jose', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit'];

const node = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: aliases,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/tmp', '<rootDir>/.data'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/admin', '<rootDir>/libs/admin'],
  transform: { '^.+\\.(ts|mjs|js)$': ['@swc/jest', swcOptions('commonjs')] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};

module.exports = {
  projects: [
    { ...node, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'] },
    {
      ...node,
      displayName: 'room',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.room-spec.ts'],
      globalSetup: '<rootDir>/tools/launch/services/jest-setup.cjs',
      globalTeardown: '<rootDir>/tools/launch/services/jest-teardown.cjs',
    },
    {
      ...node,
      displayName: 'e2e',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/tools/launch/services/jest-setup.cjs',
      globalTeardown: '<rootDir>/tools/launch/services/jest-teardown.cjs',
    },
  ],
};
