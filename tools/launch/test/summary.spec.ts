import { summary } from './summary';

it('the summary has a line for every stage, those that were not reached included', () => {
  const results = [
    { name: 'lint', passed: true, milliseconds: 1000 },
    { name: 'types', passed: false, milliseconds: 61_040 },
  ];
  expect(summary(['lint', 'types', 'unit'], results, 61_500)).toEqual([
    '  lint    passed      1.0 s',
    '  types   FAILED     61.0 s',
    '  unit    not run',
    '  all                61.5 s',
  ]);
});
