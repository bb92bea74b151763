import type { LocalizedText } from '@kontor/kernel';
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { membersCheckedApart } from '../http/checks/checked-apart';
import { sentenceOf } from '../http/checks/says';
import { unstorablePaths } from '../http/checks/storable';
import { fieldSentence } from './field-sentences';
import { platformProblem } from './platform-problems';
import { Problem, type FieldProblem } from './problem';
import { tellingCheck } from './telling-check';

const kebab = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

/** class-validator keeps the arguments of a check (`maxLength` → 100) only in its metadata. */
function argumentsOf(error: ValidationError, check: string): readonly unknown[] {
  const target: unknown = error.target?.constructor;
  if (typeof target !== 'function') return [];
  const found = getMetadataStorage()
    .getTargetValidationMetadatas(target, '', false, false)
    .find((metadata) => metadata.propertyName === error.property && metadata.name === check);
  const checkArguments: unknown = found?.constraints;
  return Array.isArray(checkArguments) ? checkArguments : [];
}

const missing = ({ de, en }: LocalizedText): LocalizedText => ({ de: `fehlt: ${de}`, en: `is missing: ${en}` });

/** One problem per field, however many of its checks failed; a field that is not there says what belongs there. */
function ownProblem(error: ValidationError, field: string): readonly FieldProblem[] {
  const failed = Object.keys(error.constraints ?? {});
  const isMissing = isAbsent(error);
  const check = tellingCheck(failed, isMissing, (name) => sentenceOf(error.contexts, name) !== undefined);
  if (check === undefined) return [];
  const sentence = sentenceOf(error.contexts, check) ?? fieldSentence(check, argumentsOf(error, check));
  if (isMissing) return [{ field, code: 'is-missing', detail: check === 'isDefined' ? sentence : missing(sentence) }];
  return [{ field, code: check === 'whitelistValidation' ? 'unknown-field' : kebab(check), detail: sentence }];
}

/** Values are kept out of errors; the request as it was read still has them. */
const isAbsent = ({ target, property }: ValidationError): boolean => target !== undefined && Reflect.get(target, property) === undefined;

function fieldProblems(error: ValidationError, path: string): readonly FieldProblem[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  return [...ownProblem(error, field), ...(error.children ?? []).flatMap((child) => fieldProblems(child, field))];
}

/** What failed of a request as one problem. */
export const validationProblem = (errors: readonly ValidationError[]): Problem =>
  platformProblem('invalid-request', {}, { fields: errors.flatMap((error) => fieldProblems(error, '')) });

function unstorableFields(value: unknown, { type, metatype, data }: ArgumentMetadata): readonly FieldProblem[] {
  if (type !== 'body' && type !== 'query') return [];
  const apart = membersCheckedApart(metatype);
  const paths = unstorablePaths(value, data ?? '').filter((path) => !apart.includes(path.split('.')[0] ?? ''));
  return paths.map((field) => ({ field, code: 'is-storable', detail: fieldSentence('isStorable', []) }));
}

/** All failures at once, and each field once. */
function withFields({ extras: { fields = [] } }: Problem, more: readonly FieldProblem[]): Problem {
  const named = new Set(fields.map(({ field }) => field));
  return platformProblem('invalid-request', {}, { fields: [...fields, ...more.filter(({ field }) => !named.has(field))] });
}

/** Refuses texts no database keeps, wherever they stand: a DTO class that forgets to check one is no reason for a fault. */
class RequestPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const unkept = unstorableFields(value, metadata);
    const checked: unknown = await super.transform(value, metadata).catch((fault: unknown) => {
      throw fault instanceof Problem ? withFields(fault, unkept) : fault;
    });
    if (unkept.length > 0) throw platformProblem('invalid-request', {}, { fields: unkept });
    return checked;
  }
}

/** Takes only what the DTO classes declare, converts nothing silently, and reports all failures at once. */
export const validationPipe = (): ValidationPipe =>
  new RequestPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    validationError: { target: true, value: false },
    exceptionFactory: validationProblem,
  });
