import { merchantMatches, taxLevels, type MerchantMatch, type NewRule, type RuleChange, type RuleConditions, type RuleEffects, type RuleOrder, type RuleView, type TaxLevel } from '@kontor/api-contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, IsUUID, Length, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { Omittable, Trimmed } from './omittable';

const taxChoiceKinds = ['rate', 'level'] as const;
const leviedTreatments = ['included', 'reverse-charge', 'intra-community'] as const;
const limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

class MerchantConditionDto {
  @ApiProperty({ enum: merchantMatches, description: '`pattern` is a regular expression without look-around and back-references.' })
  @IsIn(merchantMatches)
  readonly match!: MerchantMatch;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  readonly text!: string;
}

class AmountConditionDto {
  @ApiProperty({ example: 'EUR' })
  @Matches(/^[A-Z]{3}$/)
  readonly currency!: string;

  @ApiPropertyOptional(limit)
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly from?: number;

  @ApiPropertyOptional(limit)
  @Omittable()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly to?: number;
}

class CardConditionDto {
  @ApiPropertyOptional({ example: '1234' })
  @Omittable()
  @Matches(/^\d{4}$/)
  readonly last4?: string;

  @ApiPropertyOptional()
  @Omittable()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  readonly holder?: string;
}

export class RuleConditionsDto implements RuleConditions {
  @ApiPropertyOptional({ type: MerchantConditionDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => MerchantConditionDto)
  readonly merchant?: MerchantConditionDto;

  @ApiPropertyOptional({ type: AmountConditionDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountConditionDto)
  readonly amount?: AmountConditionDto;

  @ApiPropertyOptional({ type: CardConditionDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => CardConditionDto)
  readonly card?: CardConditionDto;
}

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
  @IsString()
  @Length(1, 1000)
  readonly note?: string;
}

/** The effects as they are kept: of a tax choice only what belongs to its form. */
export function effectsOf({ taxRate, ...rest }: RuleEffectsDto): RuleEffects {
  if (!taxRate) return { ...rest };
  const { by, taxRateId = '', level = 'standard', treatment } = taxRate;
  return { ...rest, taxRate: by === 'rate' ? { by, taxRateId } : { by, level, ...(treatment && { treatment }) } };
}

const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export class NewRuleDto {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @Trimmed()
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  @ApiPropertyOptional({ default: true })
  @Omittable()
  @IsBoolean()
  readonly active?: boolean;

  @ApiProperty({ type: RuleConditionsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => RuleConditionsDto)
  readonly conditions!: RuleConditionsDto;

  @ApiProperty({ type: RuleEffectsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => RuleEffectsDto)
  readonly effects!: RuleEffectsDto;

  toRule(): NewRule {
    const { name, active = true, conditions, effects } = this;
    return plain({ name, active, conditions, effects: effectsOf(effects) });
  }
}

export class RuleChangeDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @Omittable()
  @Trimmed()
  @IsString()
  @Length(1, 100)
  readonly name?: string;

  @ApiPropertyOptional()
  @Omittable()
  @IsBoolean()
  readonly active?: boolean;

  @ApiPropertyOptional({ type: RuleConditionsDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => RuleConditionsDto)
  readonly conditions?: RuleConditionsDto;

  @ApiPropertyOptional({ type: RuleEffectsDto })
  @Omittable()
  @IsObject()
  @ValidateNested()
  @Type(() => RuleEffectsDto)
  readonly effects?: RuleEffectsDto;

  toChange(): RuleChange {
    const { name, active, conditions, effects } = this;
    return plain({ ...(name !== undefined && { name }), ...(active !== undefined && { active }), ...(conditions && { conditions }), ...(effects && { effects: effectsOf(effects) }) });
  }
}

export class RuleDto implements RuleView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ minimum: 0 })
  readonly position: number = 0;

  @ApiProperty()
  readonly active: boolean = true;

  @ApiProperty({ type: RuleConditionsDto })
  readonly conditions: RuleConditionsDto = new RuleConditionsDto();

  @ApiProperty({ type: RuleEffectsDto })
  readonly effects: RuleEffects = {};
}

export class RuleOrderDto implements RuleOrder {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Every rule exactly once, the one asked first in front.' })
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  readonly ruleIds!: readonly string[];
}
