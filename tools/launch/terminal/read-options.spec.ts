import { Refusal } from './refusal';
import { readOptions } from './read-options';

const options = { statement: { type: 'string' }, json: { type: 'boolean' } } as const;
const read = (...args: string[]) => readOptions('demo', args, options);

describe('the options of a command', () => {
  it('are read by name', () => {
    expect(read('--statement', 'a.csv', '--json')).toEqual({ statement: 'a.csv', json: true });
    expect(read('--statement=-.csv')).toEqual({ statement: '-.csv' });
    expect(read()).toEqual({});
  });

  it.each([
    [['--stament', 'a.csv'], 'There is no option --stament.'],
    [['-j'], 'There is no option -j.'],
    [['--statement'], '--statement needs a value.'],
    [['--statement', '--json'], '--statement needs a value.'],
    [['--json=yes'], '--json takes no value.'],
    [['a.csv'], '"a.csv" belongs to no option.'],
  ])('are refused as %j', (args, complaint) => {
    const call = 'It is called like this: npm run demo -- [--statement FILE] [--profile ID | --mapping FILE] [--receipts DIR] [--json]';
    expect(() => read(...args)).toThrow(new Refusal(`${complaint} ${call}`));
  });
});
