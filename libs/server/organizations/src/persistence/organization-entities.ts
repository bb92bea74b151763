import { DataField } from './data-field.entity';
import { FieldLock } from './field-lock.entity';
import { Organization } from './organization.entity';

/** The tables of this room. */
export const organizationEntities = [Organization, DataField, FieldLock] as const;
