import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Problem } from './problem';
import { validationPipe } from './validation';

class Line {
  @IsInt()
  amount = 0;
}

class Booking {
  @IsString()
  @MaxLength(3)
  name = '';

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines: Line[] = [];
}

const check = (body: unknown): Promise<unknown> => validationPipe().transform(body, { type: 'body', metatype: Booking });

const failure = async (body: unknown): Promise<Problem> => {
  const outcome = await check(body).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Problem)) throw new Error('expected the request to be refused');
  return outcome;
};

describe('the check of a request', () => {
  it('lets a right request through as its class', async () => {
    await expect(check({ name: 'abc', lines: [{ amount: 1 }] })).resolves.toBeInstanceOf(Booking);
  });

  it('names every wrong field with its path, a stable code and the limit', async () => {
    const { code, extras } = await failure({ name: 'abcd', lines: [{ amount: 1 }, { amount: '2' }] });
    expect(code).toBe('invalid-request');
    expect(extras.fields).toEqual([
      { field: 'name', code: 'max-length', detail: { de: 'darf höchstens 3 Zeichen haben', en: 'must have at most 3 characters' } },
      { field: 'lines.1.amount', code: 'is-int', detail: { de: 'muss eine ganze Zahl sein', en: 'must be a whole number' } },
    ]);
  });

  it('refuses fields nobody declared', async () => {
    const { extras } = await failure({ name: 'abc', lines: [], role: 'owner' });
    expect(extras.fields).toMatchObject([{ field: 'role', code: 'unknown-field' }]);
  });
});
