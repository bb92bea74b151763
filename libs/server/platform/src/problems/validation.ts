import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { fieldSentence } from './field-sentences';
import { platformProblem } from './platform-problems';
import type { FieldProblem, Problem } from './problem';

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

function fieldProblems(error: ValidationError, path: string): readonly FieldProblem[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.keys(error.constraints ?? {}).map((check) => ({
    field,
    code: check === 'whitelistValidation' ? 'unknown-field' : kebab(check),
    detail: fieldSentence(check, argumentsOf(error, check)),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, field))];
}

/** All failed checks of a request as one problem. */
export const validationProblem = (errors: readonly ValidationError[]): Problem =>
  platformProblem('invalid-request', {}, { fields: errors.flatMap((error) => fieldProblems(error, '')) });

/** Takes only what the DTO classes declare, converts nothing silently, and reports all failures at once. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    validationError: { target: true, value: false },
    exceptionFactory: validationProblem,
  });
