import { catalogueGaps } from '@kontor/server-platform';
import { exportProblems } from './export-problems';

describe('the problems of exports', () => {
  it('are told completely in German and English', () => {
    expect(catalogueGaps(exportProblems)).toEqual([]);
  });
});
