import { taxLevels, type RuleEffects, type TaxLevel } from '@kontor/api-contracts';
import { IsText, Omittable, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateIf, ValidateNested } from 'class-validator';

const taxChoiceKinds = ['rate', 'level'] as const;
const leviedTreatments = ['included', 'reverse-charge', 'intra-community'] as const;

/** One of two forms; members of the other form are refused. */
class TaxChoiceDto {
  @ApiProperty({ enum: taxChoiceKinds })
  @IsIn(taxChoiceKinds)
  readonly by!: (typeof taxChoiceKinds)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'With `rate`.' })
  @ValidateIf(({ by }: TaxChoiceDto) => by === 'rate')
  @IsUUID('all')
  readonly taxRateId?: string;

  @ApiPropertyOptional({ enum: taxLevels, description: 'With `level`: the rate of that kind that is law on the day.' })
  @ValidateIf(({ by }: TaxChoiceDto) => by === 'level')
  @IsIn(taxLevels)
  readonly level?: TaxLevel;

  @ApiPropertyOptional({ enum: leviedTreatments, default: 'included', description: 'With `level`.' })
  @Omittable()
  @IsIn(leviedTreatments)
  readonly treatment?: (typeof leviedTreatments)[number];
}

export class RuleEffectsDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @Omittable()
  @IsUUID('all')
  readonly glAccountId?: string;

  @ApiPropertyOptional({ type: TaxChoiceDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => TaxChoiceDto)
  readonly taxRate?: TaxChoiceDto;

  @ApiPropertyOptional({ format: 'uuid' })
  @Omittable()
  @IsUUID('all')
  readonly supplierId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Omittable()
  @IsUUID('all')
  readonly costCenterId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Omittable()
  @IsUUID('all')
  readonly costUnitId?: string;

  @ApiPropertyOptional({ maxLength: 1000 })
  @Omittable()
  @Trimmed()
  @IsText(1, 1000)
  readonly note?: string;
}

/** The effects as they are kept: of a tax choice only what belongs to its form. */
export function effectsOf({ taxRate, ...rest }: RuleEffectsDto): RuleEffects {
  if (!taxRate) return { ...rest };
  const { by, taxRateId = '', level = 'standard', treatment } = taxRate;
  return { ...rest, taxRate: by === 'rate' ? { by, taxRateId } : { by, level, ...(treatment && { treatment }) } };
}
