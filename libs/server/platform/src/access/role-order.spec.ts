import { roles } from '@kontor/api-contracts';
import { covers } from './role-order';

describe('roles', () => {
  it.each([
    ['viewer', ['viewer']],
    ['accountant', ['viewer', 'accountant']],
    ['admin', ['viewer', 'accountant', 'admin']],
    ['owner', ['viewer', 'accountant', 'admin', 'owner']],
  ] as const)('let a %s do what %p may do and no more', (held, may) => {
    expect(roles.filter((needed) => covers(held, needed))).toEqual(may);
  });
});
