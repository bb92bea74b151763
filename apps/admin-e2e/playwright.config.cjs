const { join } = require('node:path');
const { defineConfig } = require('@playwright/test');

const root = join(__dirname, '../..');
const { program, environment } = JSON.parse(process.env.KONTOR_JOURNEY_BROWSER ?? '{}');

module.exports = defineConfig({
  testDir: join(__dirname, 'src'),
  testMatch: '**/*.e2e-spec.ts',
  tsconfig: join(root, 'tsconfig.base.json'),
  outputDir: join(root, 'tmp/journeys'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.KONTOR_JOURNEY_API,
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath: program, env: { ...process.env, ...environment } },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: process.env.KONTOR_JOURNEY_TRACE ? 'retain-on-failure' : 'off',
  },
});
