import { nextKeys } from './next-keys';

describe('the next key', () => {
  it('gets an id that none had before, and stands in front of the others', () => {
    expect(nextKeys('k2:new,k1:old')).toEqual({ current: 'k2:new', all: ['k2:new', 'k1:old'], newId: 'k3' });
  });

  it('does not mind keys the operator has named', () => {
    expect(nextKeys('summer:abc').newId).toBe('k1');
  });
});
