import { ValidateBy, type ValidationArguments } from 'class-validator';

const memberOf = ({ object }: ValidationArguments, name: string): unknown => Reflect.get(object, name);

/** The end of a range: not less than the member that is its beginning, where both are there. Days compare as text. */
export const NotLessThan = (beginning: string): PropertyDecorator =>
  ValidateBy({
    name: 'notLessThan',
    constraints: [beginning],
    validator: {
      validate: (value: unknown, details?: ValidationArguments): boolean => {
        const from = details && memberOf(details, beginning);
        if (typeof value === 'number' && typeof from === 'number') return value >= from;
        return typeof value !== 'string' || typeof from !== 'string' || value >= from;
      },
    },
  });
