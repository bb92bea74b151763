import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { Shell } from '@kontor/admin-testing';
import { LanguageKeeper } from './language-keeper';

const speaks = (...languages: readonly string[]) => jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

describe('the language on the screen', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  const keeper = (): LanguageKeeper => {
    Shell.around();
    return TestBed.inject(LanguageKeeper);
  };

  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr-FR', 'en-GB', 'de'], 'en'],
    [['DE'], 'de'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('is at first the one the browser prefers: %p → %s', (languages, expected) => {
    speaks(...languages);
    expect(keeper().language()).toBe(expected);
    expect(document.documentElement.lang).toBe(expected);
    expect(TestBed.inject(TranslocoService).getActiveLang()).toBe(expected);
  });

  it('follows the choice, and so do the texts and the language of the document', () => {
    speaks('en');
    keeper().choose('de');
    expect(document.documentElement.lang).toBe('de');
    expect(TestBed.inject(TranslocoService).translate('role.owner')).toBe('Leitung');
  });

  it('is the chosen one again at the next visit', () => {
    speaks('en');
    keeper().choose('de');
    TestBed.resetTestingModule();
    expect(keeper().language()).toBe('de');
  });

  it('does not depend on what somebody else stored', () => {
    speaks('de');
    localStorage.setItem('kontor.language', 'klingon');
    expect(keeper().language()).toBe('de');
  });

  it('can be chosen where the browser keeps nothing', () => {
    speaks('en');
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const chosen = keeper();
    chosen.choose('de');
    expect(chosen.language()).toBe('de');
  });
});
