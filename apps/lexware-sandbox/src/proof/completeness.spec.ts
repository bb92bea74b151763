import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorRows } from './error-rows';
import { pitfalls } from './pitfalls';

const specs = readdirSync(__dirname).filter((name) => name.endsWith('.spec.ts')).map((name) => readFileSync(join(__dirname, name), 'utf8'));
const proving = (list: string) => specs.filter((text) => text.includes(`proofsOf(${list})`) && text.includes('isComplete();'));

describe('the proofs of the sandbox', () => {
  it('name every known refusal once', () => {
    const rows = Object.values(errorRows).flat();
    expect(rows).toHaveLength(35);
    expect(new Set(rows).size).toBe(35);
  });

  it('name every pitfall from 1 to 28', () => {
    const numbers = Object.values(pitfalls).flat().map((name) => Number.parseInt(/^pitfall (\d+): /.exec(name)?.[1] ?? '', 10));
    expect(numbers.sort((left, right) => left - right)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
  });

  it.each([...Object.keys(errorRows).map((subject) => `errorRows.${subject}`), ...Object.keys(pitfalls).map((subject) => `pitfalls.${subject}`)])('of %s are in one spec that counts them', (list) => {
    expect(proving(list)).toHaveLength(1);
  });
});
