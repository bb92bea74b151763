import { hasRole, roles } from './role';

describe('roles', () => {
  it.each([
    ['viewer', ['viewer']],
    ['accountant', ['viewer', 'accountant']],
    ['admin', ['viewer', 'accountant', 'admin']],
    ['owner', ['viewer', 'accountant', 'admin', 'owner']],
  ] as const)('let a %s do what %p may do and no more', (held, may) => {
    expect(roles.filter((needed) => hasRole(held, needed))).toEqual(may);
  });
});
