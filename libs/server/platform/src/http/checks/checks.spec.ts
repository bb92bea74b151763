import 'reflect-metadata';
import fc from 'fast-check';
import { plainToInstance } from 'class-transformer';
import { IsInt, IsOptional, validateSync } from 'class-validator';
import { IsDay, IsLine, isStorable, IsText, NotLessThan, QueryBoolean, QueryInteger, Trimmed, unstorablePaths } from '.';

class Form {
  @IsOptional()
  @Trimmed()
  @IsLine(1, 5)
  readonly name?: string;

  @IsOptional()
  @IsText(0, 20)
  readonly note?: string;

  @IsOptional()
  @IsLine(1, 5, { each: true })
  readonly words?: readonly string[];

  @IsOptional()
  @IsDay()
  readonly from?: string;

  @IsOptional()
  @IsDay()
  @NotLessThan('from')
  readonly to?: string;

  @IsOptional()
  @QueryInteger()
  @IsInt()
  readonly least?: number;

  @IsOptional()
  @QueryInteger()
  @IsInt()
  @NotLessThan('least')
  readonly most?: number;

  @QueryBoolean()
  readonly flag?: unknown;
}

const failed = (form: object): readonly string[] => validateSync(plainToInstance(Form, form)).flatMap(({ constraints = {} }) => Object.keys(constraints)).sort();

describe('a text', () => {
  it.each([
    ['a line', { name: 'Büro😀' }, []],
    ['one with spaces around it', { name: '  Büro  ' }, []],
    ['nothing but spaces', { name: '   ' }, ['isLength']],
    ['one that is too long', { name: 'abcdef' }, ['isLength']],
    ['a line break in a line', { name: 'a\nb' }, ['isLine']],
    ['a null character', { name: 'a\u0000b' }, ['isLine']],
    ['half a character', { note: 'a\ud83d' }, ['isText']],
    ['several lines', { note: 'a\r\n\tb' }, []],
    ['an escape sequence', { note: '\u001b[31m' }, ['isText']],
    ['a list of lines', { words: ['a', 'b'] }, []],
    ['a list with one that is none', { words: ['a', 'b\u0007'] }, ['isLine']],
    ['a number', { note: 7 }, ['isLength', 'isString', 'isText']],
  ])('that is %s', (_, form, checks) => {
    expect(failed(form)).toEqual(checks);
  });
});

describe('a day', () => {
  it.each([['2026-03-04', []], ['2028-02-29', []], ['1900-01-01', []], ['2099-12-31', []], ['2026-02-29', ['isDay']], ['0001-01-01', ['isDay']], ['9999-12-31', ['isDay']], ['04.03.2026', ['isDay']], ['2026-03-04T00:00:00Z', ['isDay']]])('%s', (from, checks) => {
    expect(failed({ from })).toEqual(checks);
  });
});

describe('a range', () => {
  it.each([
    [{ from: '2026-03-01', to: '2026-03-01' }, []],
    [{ from: '2026-03-02', to: '2026-03-01' }, ['notLessThan']],
    [{ to: '2026-03-01' }, []],
    [{ least: '2', most: '10' }, []],
    [{ least: 3, most: 2 }, ['notLessThan']],
  ])('%j', (form, checks) => {
    expect(failed(form)).toEqual(checks);
  });
});

it.each(['', ' ', '0x10', '1e3', '1.5', '٣'])('the query value %j is no number', (least) => {
  expect(failed({ least })).toContain('isInt');
});

it.each([['true', true], ['false', false], ['yes', 'yes'], ['', '']])('the query value %j is %j', (text, flag) => {
  expect(plainToInstance(Form, { flag: text }).flag).toBe(flag);
});

describe('what a database keeps', () => {
  it('is every whole text, and nothing with a null character or half a character in it', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(isStorable(value)).toBe(!/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value).replace(/\\\\/g, '')))));
  });

  it('names the place, names of members included', () => {
    expect(unstorablePaths({ a: [{ b: 'x\0' }, 'fine'], c: { 'd\0': 1 }, e: 'ok' })).toEqual(['a.0.b', 'c']);
  });
});
