import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from './environment';
import { environmentExample } from './environment-example';

const file = join(__dirname, '../../../../.env.example');

describe('.env.example', () => {
  // UPDATE_GOLDEN=1 writes it anew.
  if (readEnvironment()['UPDATE_GOLDEN'] === '1') writeFileSync(file, environmentExample());

  it('is what the settings classes say', () => {
    expect(readFileSync(file, 'utf8')).toBe(environmentExample());
  });

  it('has each variable once', () => {
    const names = [...environmentExample().matchAll(/^(?:# )?(KONTOR_[A-Z_<>]+)=/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(15);
    expect(new Set(names).size).toBe(names.length);
  });
});
