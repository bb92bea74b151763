import { TestBed } from '@angular/core/testing';
import { ColumnsKeeper } from './columns-keeper';
import { usualColumns } from './grid/column-layout';

const keeper = (): ColumnsKeeper => {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [ColumnsKeeper] });
  return TestBed.inject(ColumnsKeeper);
};

describe('the columns somebody arranged', () => {
  beforeEach(() => localStorage.clear());

  it('stand as usual at first, and as they were left at the next visit', () => {
    expect(keeper().columns()).toEqual(usualColumns);
    const arranged = [{ id: 'merchant', hidden: false, width: 320 }];
    keeper().keep(arranged);
    expect(keeper().columns()).toEqual(arranged);
  });

  it.each(['{', '[]', '[{"id":1}]', '"columns"'])('do not depend on what somebody else stored: %s', (stored) => {
    localStorage.setItem('kontor.grid.columns', stored);
    expect(keeper().columns()).toEqual(usualColumns);
  });
});
