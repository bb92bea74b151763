import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminRoutes } from '../admin-plane/admin-routes';
import { defaultBehaviour, switches } from '../behaviour';
import { createSandbox } from '../create-sandbox';
import { faultKinds } from '../faults/fault';
import { readSettings } from '../settings';

const text = readFileSync(join(__dirname, '../../../../docs/sandbox.md'), 'utf8');
const lines = text.split('\n');
const lineOf = (start: string): string => lines.find((line) => line.startsWith(start)) ?? '';
const named = (pattern: RegExp): readonly string[] => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** Which variables the settings ask for, by asking them. */
function variablesRead(): readonly string[] {
  const read = new Set<string>();
  readSettings(new Proxy<Record<string, string>>({}, { get: (_target, name) => void read.add(String(name)) }));
  return [...read].sort();
}

describe('the documentation of the sandbox', () => {
  const behaviour: Readonly<Record<string, string | number>> = { ...defaultBehaviour };
  const choices: Readonly<Record<string, readonly string[]>> = switches;

  it.each(Object.keys(behaviour))('names the switch %s with its default and what else it can be', (name) => {
    const line = lineOf(`| \`${name}\` |`);
    expect(line.split('|')[2]).toBe(` \`${behaviour[name]}\` `);
    for (const choice of choices[name] ?? []) expect(line).toContain(`\`${choice}\``);
  });

  it('has the defaults first in the lists of choices', () => {
    expect(Object.entries(choices).filter(([name, [first]]) => behaviour[name] !== first)).toEqual([]);
  });

  it('names every route of the admin plane, and none that is not there', () => {
    const routes = adminRoutes(createSandbox().world).map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(named(/`((?:GET|POST|PUT|DELETE) \/__sandbox[^`]*)`/g)).toEqual([...routes].sort());
  });

  it('names every environment variable in its table, and none that is not read', () => {
    expect(named(/^\| `(LEXWARE_SANDBOX_\w+)` \|/gm)).toEqual(variablesRead());
  });

  it('names every fault in its table', () => {
    const table = text.slice(text.indexOf('| kind |'), text.indexOf('## How fast'));
    expect([...table.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, kinds = '']) => kinds.replaceAll('`', '').split(', ')).sort()).toEqual([...faultKinds].sort());
  });
});
