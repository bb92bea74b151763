import { taxLevels, type NewTaxRate, type TaxLevel, type TaxRateChange, type TaxRateFilter, type TaxRateView } from '@kontor/api-contracts';
import { taxTreatments, type TaxTreatment } from '@kontor/exporter-contract';
import { IsDay, IsLine, Omittable, QueryBoolean, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ValueUseDto } from './reference.dto';

const levelEnum = { enum: taxLevels, enumName: 'TaxLevel' } as const;
const treatmentEnum = { enum: taxTreatments, enumName: 'TaxTreatment' } as const;
const day = { type: String, format: 'date', nullable: true } as const;

export class TaxRateDto implements TaxRateView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ example: '19 %' })
  readonly name: string = '';

  @ApiProperty({ example: 1900, description: '19 % is 1900.' })
  readonly basisPoints: number = 0;

  @ApiProperty(treatmentEnum)
  readonly treatment: TaxTreatment = 'included';

  @ApiProperty({ ...levelEnum, nullable: true })
  readonly level: TaxLevel | null = null;

  @ApiProperty({ ...day, description: 'First day it is law.' })
  readonly validFrom: string | null = null;

  @ApiProperty({ ...day, description: 'Last day it is law.' })
  readonly validTo: string | null = null;

  @ApiProperty()
  readonly active: boolean = true;

  @ApiProperty({ type: ValueUseDto, nullable: true, description: '`null` where it was not asked for.' })
  readonly usedBy: ValueUseDto | null = null;
}

export class TaxRateQuery implements TaxRateFilter {
  @ApiPropertyOptional()
  @IsOptional()
  @QueryBoolean()
  @IsBoolean()
  readonly active?: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'Only rates that are law on this day.' })
  @IsOptional()
  @IsDay()
  readonly on?: string;

  @ApiPropertyOptional({ description: 'Counts where each rate is chosen.' })
  @IsOptional()
  @QueryBoolean()
  @IsBoolean()
  readonly usedBy?: boolean;
}

export class NewTaxRateDto implements NewTaxRate {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @Trimmed()
  @IsLine(1, 100)
  readonly name!: string;

  @ApiProperty({ minimum: 0, maximum: 10_000 })
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly basisPoints!: number;

  @ApiProperty(treatmentEnum)
  @IsIn(taxTreatments)
  readonly treatment!: TaxTreatment;

  @ApiPropertyOptional(levelEnum)
  @Omittable()
  @IsIn(taxLevels)
  readonly level?: TaxLevel;

  @ApiPropertyOptional({ format: 'date' })
  @Omittable()
  @IsDay()
  readonly validFrom?: string;

  @ApiPropertyOptional({ format: 'date' })
  @Omittable()
  @IsDay()
  readonly validTo?: string;
}

export class TaxRateChangeDto implements TaxRateChange {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @Omittable()
  @Trimmed()
  @IsLine(1, 100)
  readonly name?: string;

  @ApiPropertyOptional({ ...levelEnum, nullable: true })
  @IsOptional()
  @IsIn(taxLevels)
  readonly level?: TaxLevel | null;

  @ApiPropertyOptional(day)
  @IsOptional()
  @IsDay()
  readonly validFrom?: string | null;

  @ApiPropertyOptional(day)
  @IsOptional()
  @IsDay()
  readonly validTo?: string | null;

  @ApiPropertyOptional()
  @Omittable()
  @IsBoolean()
  readonly active?: boolean;
}
