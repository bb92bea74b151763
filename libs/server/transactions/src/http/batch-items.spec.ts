import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TransactionBatch } from '@kontor/api-contracts';
import { readItems } from './batch-items';

const documentation = readFileSync(join(__dirname, '../../../../../docs/importing.md'), 'utf8');
const example = documentation.split('## Through the API')[1]?.split('```json\n')[1]?.split('\n```')[0] ?? '';

it('the batch that docs/importing.md shows can be read', () => {
  const { source, items } = JSON.parse(example) as TransactionBatch;
  expect(readItems(source, items)).toMatchObject([{ sourceId: 'tx-1002', row: { source: 'api:card-platform', original: { minor: -10000 }, card: { last4: '4711' } } }]);
});

it.each([[null], [7], [[]], [{}]])('what is no item, such as %j, is refused with the fields it lacks', (item) => {
  expect(readItems('x', [item])).toMatchObject([{ sourceId: null, refusal: { code: 'invalid-item' } }]);
});
