import type { DataFieldChange, DataFieldsChange, DataFieldView, FieldLockView } from '@kontor/api-contracts';
import { accountingFields, fieldRuleKinds, type AccountingField, type FieldRuleKind } from '@kontor/exporter-contract';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';

const fieldEnum = { enum: accountingFields, enumName: 'AccountingField' } as const;

export class FieldLockDto implements FieldLockView {
  @ApiProperty({ format: 'uuid' })
  readonly connectionId: string = '';

  @ApiProperty({ enum: fieldRuleKinds, enumName: 'FieldLockKind' })
  readonly kind: FieldRuleKind = 'required';

  @ApiProperty()
  readonly reason: string = '';
}

export class FieldSettingDto {
  @ApiProperty()
  readonly active: boolean = false;

  @ApiProperty()
  readonly requiredForExport: boolean = false;
}

export class DataFieldDto extends FieldSettingDto implements DataFieldView {
  @ApiProperty({ ...fieldEnum })
  readonly field: AccountingField = 'note';

  @ApiProperty({ description: 'What the organization chose itself.' })
  readonly setting: FieldSettingDto = new FieldSettingDto();

  @ApiProperty({ type: [FieldLockDto] })
  readonly locks: readonly FieldLockDto[] = [];
}

export class DataFieldChangeDto implements DataFieldChange {
  @ApiProperty({ ...fieldEnum })
  @IsIn(accountingFields)
  readonly field!: AccountingField;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  readonly active?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  readonly requiredForExport?: boolean;
}

export class DataFieldsChangeDto implements DataFieldsChange {
  @ApiProperty({ type: [DataFieldChangeDto] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique((change?: DataFieldChange) => change?.field)
  @ValidateNested({ each: true })
  @Type(() => DataFieldChangeDto)
  readonly fields!: readonly DataFieldChangeDto[];
}
