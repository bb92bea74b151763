import { transactionStatuses, type AmountInput, type NewTransaction, type TransactionStatus } from '@kontor/api-contracts';
import { transactionKinds, type TransactionKind } from '@kontor/exporter-contract';
import { IsDay, IsLine, says, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsISO31661Alpha2, IsISO4217CurrencyCode, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { countryCode, currencyCode, fourDigits, plainDecimal } from './expectations';

const longestText = 10_000;

export class AmountInputDto implements AmountInput {
  @ApiProperty({ type: 'integer', example: -9240, description: 'Minor units, cents for EUR; negative is money out.' })
  @IsInt()
  @Min(Number.MIN_SAFE_INTEGER)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly minor!: number;

  @ApiProperty({ example: 'EUR' })
  @Matches(/^[A-Z]{3}$/, says(currencyCode))
  @IsISO4217CurrencyCode()
  readonly currency!: string;
}

class MerchantInputDto {
  @ApiProperty()
  @Trimmed()
  @IsLine(1, 500)
  readonly name!: string;

  @ApiPropertyOptional({ example: 'DE', description: 'ISO 3166 alpha-2' })
  @IsOptional()
  @IsISO31661Alpha2()
  @Matches(/^[A-Z]{2}$/, says(countryCode))
  readonly countryCode?: string;

  @ApiPropertyOptional({ example: '5734', description: 'Merchant category code (ISO 18245)' })
  @IsOptional()
  @Matches(/^\d{4}$/, says(fourDigits))
  readonly mcc?: string;
}

class CardInputDto {
  @ApiPropertyOptional({ example: '4711' })
  @IsOptional()
  @Matches(/^\d{4}$/, says(fourDigits))
  readonly last4?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsLine(1, 500)
  readonly holder?: string;
}

export class NewTransactionDto implements NewTransaction {
  @ApiProperty({ maxLength: 255, description: "The platform's own id; the same for a pending transaction and the booked one it becomes." })
  @Trimmed()
  @IsLine(1, 255)
  readonly sourceId!: string;

  @ApiPropertyOptional({ enum: transactionStatuses, enumName: 'TransactionStatus', default: 'booked' })
  @IsOptional()
  @IsIn(transactionStatuses)
  readonly status?: TransactionStatus;

  @ApiProperty({ enum: transactionKinds, enumName: 'TransactionKind' })
  @IsIn(transactionKinds)
  readonly kind!: TransactionKind;

  @ApiProperty({ format: 'date', description: 'The day of the purchase.' })
  @IsDay()
  readonly transactionDate!: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  readonly bookingDate?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day the account was debited.' })
  @IsOptional()
  @IsDay()
  readonly settlementDate?: string;

  @ApiProperty({ description: "Gross in the card's currency." })
  @IsDefined()
  @ValidateNested()
  @Type(() => AmountInputDto)
  readonly billing!: AmountInputDto;

  @ApiPropertyOptional({ description: "In the merchant's currency, where it differs." })
  @IsOptional()
  @ValidateNested()
  @Type(() => AmountInputDto)
  readonly original?: AmountInputDto;

  @ApiPropertyOptional({ example: '0.924', description: 'Billing units for one original unit.' })
  @IsOptional()
  @Matches(/^\d{1,12}(\.\d{1,12})?$/, says(plainDecimal))
  readonly exchangeRate?: string;

  @ApiPropertyOptional({ description: 'Already part of the billing amount.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AmountInputDto)
  readonly includedFee?: AmountInputDto;

  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => MerchantInputDto)
  readonly merchant!: MerchantInputDto;

  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => CardInputDto)
  readonly card?: CardInputDto;

  @ApiPropertyOptional()
  @IsOptional()
  @IsLine(1, longestText)
  readonly description?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsLine(1, longestText)
  readonly purpose?: string;

  @ApiPropertyOptional({ description: 'What a person wrote on it at the source.' })
  @IsOptional()
  @IsLine(1, longestText)
  readonly sourceNote?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsLine(1, 500)
  readonly reference?: string;
}
