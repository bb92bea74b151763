import { ValidateIf } from 'class-validator';

/** May be left out, but is not `null` where it stands: leaving out keeps, and only `null` would clear. */
export const Omittable = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
