import { catalogueGaps } from './catalogue-gaps';
import { platformProblem, platformProblems } from './platform-problems';
import { DuplicateProblemCodeError, ProblemBook } from './problem-book';
import { defineProblems } from './problem-catalogue';
import { problemDocs } from './problem-docs';
import { problemDocument } from './problem-document';

const answer = { locale: 'de', requestId: 'r-1' } as const;

describe('the problem catalogue', () => {
  it('is complete in German and English', () => {
    expect(catalogueGaps(platformProblems)).toEqual([]);
  });

  it('notices a missing text, a wrong status and a parameter that only one language names', () => {
    const text = { de: 'Konto {name}', en: 'Account' };
    const broken = defineProblems({ 'Bad Code': { status: 200, title: { de: ' ', en: 'x' }, detail: text, cure: text } });
    expect(catalogueGaps(broken)).toEqual([
      'Bad Code: not a kebab-case code',
      'Bad Code: status 200',
      'Bad Code: title is empty in de',
      'Bad Code: detail names different parameters in de and en',
      'Bad Code: cure names different parameters in de and en',
    ]);
  });

  it('becomes a page with every code in both languages', () => {
    const page = problemDocs(platformProblems);
    for (const [code, { title }] of Object.entries(platformProblems)) {
      expect(page).toContain(`## ${code}\n`);
      expect(page).toContain(title.de);
      expect(page).toContain(title.en);
    }
  });
});

describe('the book of problems', () => {
  it('refuses to boot when two rooms use one code', () => {
    const book = new ProblemBook();
    book.add(platformProblems);
    const mine = { 'not-found': { ...platformProblems['not-found'], status: 410 } };
    expect(() => book.add(mine)).toThrow(DuplicateProblemCodeError);
  });

  it('takes the same catalogue twice, as two modules of one room would add it', () => {
    const book = new ProblemBook();
    book.add(platformProblems);
    expect(() => book.add(platformProblems)).not.toThrow();
  });
});

describe('the answer to a problem', () => {
  it('speaks the language of the reader, parameters included', () => {
    const problem = platformProblem('not-permitted', { needed: { de: 'Admin', en: 'admin' }, actual: 'viewer' });
    const definition = platformProblems['not-permitted'];
    expect(problemDocument(problem, definition, answer).detail).toBe('Dafür ist die Rolle "Admin" nötig; Sie haben "viewer".');
    expect(problemDocument(problem, definition, { ...answer, locale: 'en' }).detail).toBe('This needs the role "admin"; you have "viewer".');
  });

  it('names the wrong fields with stable codes', () => {
    const fields = [{ field: 'items.3.amount', code: 'is-int', detail: { de: 'muss eine ganze Zahl sein', en: 'must be a whole number' } }];
    const document = problemDocument(platformProblem('invalid-request', {}, { fields }), platformProblems['invalid-request'], answer);
    expect(document).toMatchObject({
      type: 'urn:kontor:problem:invalid-request',
      status: 400,
      requestId: 'r-1',
      errors: [{ field: 'items.3.amount', code: 'is-int', detail: 'muss eine ganze Zahl sein' }],
    });
  });

  it('leaves an unfilled placeholder visible', () => {
    const problem = platformProblem('too-many-attempts', { seconds: 4 });
    const definition = { ...platformProblems['too-many-attempts'], detail: { de: '{minutes}', en: '{minutes}' } };
    expect(problemDocument(problem, definition, answer).detail).toBe('{minutes}');
  });
});
