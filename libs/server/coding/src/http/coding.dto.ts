import type { CodingChange, CodingFields, CodingLineFields, NewCodingLine, NewCodingLines } from '@kontor/api-contracts';
import { isCurrency, type Currency, type Money } from '@kontor/kernel';
import { IsDay, IsLine, IsText, Omittable } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsOptional, IsUUID, Max, Min, ValidateBy, ValidateNested } from 'class-validator';

const chosen = { type: String, format: 'uuid', nullable: true } as const;
const revisionDoc = { minimum: 1, description: 'The revision the change was made on; with a newer one it is refused. `If-Match` does the same.' };

const IsCurrency = (): PropertyDecorator => ValidateBy({ name: 'isISO4217CurrencyCode', validator: { validate: (value: unknown): boolean => typeof value === 'string' && isCurrency(value) } });

class LineGrossDto implements Money {
  @ApiProperty({ example: -11900, description: 'Minor units; money out is negative.' })
  @IsInt()
  @Min(Number.MIN_SAFE_INTEGER)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly minor!: number;

  @ApiProperty({ type: String, example: 'EUR' })
  @IsCurrency()
  readonly currency!: Currency;
}

class LineFieldsDto implements CodingLineFields {
  @ApiPropertyOptional(chosen)
  @IsOptional()
  @IsUUID('all')
  readonly glAccountId?: string | null;

  @ApiPropertyOptional(chosen)
  @IsOptional()
  @IsUUID('all')
  readonly taxRateId?: string | null;

  @ApiPropertyOptional(chosen)
  @IsOptional()
  @IsUUID('all')
  readonly costCenterId?: string | null;

  @ApiPropertyOptional(chosen)
  @IsOptional()
  @IsUUID('all')
  readonly costUnitId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 250 })
  @IsOptional()
  @IsLine(0, 250)
  readonly text?: string | null;
}

export class CodingFieldsDto extends LineFieldsDto implements CodingFields {
  @ApiPropertyOptional(chosen)
  @IsOptional()
  @IsUUID('all')
  readonly supplierId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @IsOptional()
  @IsLine(0, 100)
  readonly receiptNumber?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDay()
  readonly receiptDate?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'The day of the service or the delivery; it decides which tax rates are law.' })
  @IsOptional()
  @IsDay()
  readonly serviceDate?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 1000 })
  @IsOptional()
  @IsText(0, 1000)
  readonly note?: string | null;
}

export class CodingChangeDto extends CodingFieldsDto implements CodingChange {
  @ApiPropertyOptional(revisionDoc)
  @Omittable()
  @IsInt()
  @Min(1)
  readonly revision?: number;
}

export class NewCodingLineDto extends LineFieldsDto implements NewCodingLine {
  @ApiPropertyOptional({ type: LineGrossDto, description: 'Left out on the last line: it gets what remains.' })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => LineGrossDto)
  readonly gross?: LineGrossDto;
}

export class NewCodingLinesDto implements NewCodingLines {
  @ApiPropertyOptional(revisionDoc)
  @Omittable()
  @IsInt()
  @Min(1)
  readonly revision?: number;

  @ApiProperty({ type: [NewCodingLineDto], minItems: 1, maxItems: 20 })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => NewCodingLineDto)
  readonly lines!: readonly NewCodingLineDto[];
}
