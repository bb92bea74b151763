const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { createCjsPreset } = require('jest-preset-angular/presets');
const ts = require('typescript');
const { swcOptions } = require('./tools/workspace/swc-options.cjs');

const { config } = ts.parseConfigFileTextToJson('tsconfig.base.json', readFileSync(join(__dirname, 'tsconfig.base.json'), 'utf8'));
const aliases = Object.fromEntries(
  Object.entries(config.compilerOptions.paths).map(([alias, [file]]) => [`^${alias}$`, join(__dirname, file)]),
);

/** Packages that ship ECMAScript modules only: jest cannot require them as they are. */
const esmOnly = ['openid-client', 'oauth4webapi', 'jose', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit'];

const everywhere = {
  rootDir: __dirname,
  moduleNameMapper: aliases,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/tmp', '<rootDir>/.data'],
};

const node = {
  ...everywhere,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/admin', '<rootDir>/libs/admin'],
  transform: { '^.+\\.(ts|mjs|js)$': ['@swc/jest', swcOptions('commonjs')] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};

module.exports = {
  testSequencer: join(__dirname, 'tools/workspace/longest-first.cjs'),
  workerIdleMemoryLimit: '800MB', // what files leave behind makes a worker slow: it is replaced
  projects: [
    { ...node, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'] },
    {
      ...createCjsPreset({ tsconfig: '<rootDir>/apps/admin/tsconfig.spec.json' }),
      ...everywhere,
      displayName: 'admin',
      testMatch: ['<rootDir>/{apps,libs}/admin/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/apps/admin/src/testing/set-up.ts'],
      transformIgnorePatterns: ['/node_modules/(?!@jsverse/|.*\\.mjs$)'],
    },
    {
      ...node,
      displayName: 'room',
      setupFilesAfterEnv: ['<rootDir>/tools/workspace/patience.cjs'],
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
