import { ValidateBy, type ValidationArguments } from 'class-validator';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** The property may not be given together with another one. */
export const StandsAlone = (other: string): PropertyDecorator =>
  ValidateBy({
    name: 'standsAlone',
    constraints: [other],
    validator: { validate: (value: unknown, args?: ValidationArguments) => !(isGiven(value) && isGiven((args?.object as Record<string, unknown> | undefined)?.[other])) },
  });
