import { transactionStatuses, type AmountInput, type NewTransaction, type TransactionStatus } from '@kontor/api-contracts';
import { transactionKinds, type TransactionKind } from '@kontor/exporter-contract';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsISO31661Alpha2, IsISO4217CurrencyCode, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IsDay, IsLine } from './checks';

const longestText = 10_000;

export class AmountInputDto implements AmountInput {
  @ApiProperty({ type: 'integer', example: -9240, description: 'Minor units, cents for EUR; negative is money out.' })
  @IsInt()
  @Min(Number.MIN_SAFE_INTEGER)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly minor: number = 0;

  @ApiProperty({ example: 'EUR' })
  @IsISO4217CurrencyCode()
  @Matches(/^[A-Z]{3}$/)
  readonly currency: string = '';
}

class MerchantInputDto {
  @ApiProperty()
  @IsLine(0, 500)
  readonly name: string = '';

  @ApiPropertyOptional({ example: 'DE', description: 'ISO 3166 alpha-2' })
  @IsOptional()
  @IsISO31661Alpha2()
  @Matches(/^[A-Z]{2}$/)
  readonly countryCode?: string;

  @ApiPropertyOptional({ example: '5734', description: 'Merchant category code (ISO 18245)' })
  @IsOptional()
  @Matches(/^\d{4}$/)
  readonly mcc?: string;
}

class CardInputDto {
  @ApiPropertyOptional({ example: '4711' })
  @IsOptional()
  @Matches(/^\d{4}$/)
  readonly last4?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsLine(1, 500)
  readonly holder?: string;
}

export class NewTransactionDto implements NewTransaction {
  @ApiProperty({ maxLength: 255, description: "The platform's own id; the same for a pending transaction and the booked one it becomes." })
  @IsLine(1, 255)
  readonly sourceId: string = '';

  @ApiPropertyOptional({ enum: transactionStatuses, enumName: 'TransactionStatus', default: 'booked' })
  @IsOptional()
  @IsIn(transactionStatuses)
  readonly status?: TransactionStatus;

  @ApiProperty({ enum: transactionKinds, enumName: 'TransactionKind' })
  @IsIn(transactionKinds)
  readonly kind: TransactionKind = 'purchase';

  @ApiProperty({ format: 'date', description: 'The day of the purchase.' })
  @IsDay()
  readonly transactionDate: string = '';

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
  readonly billing: AmountInputDto = new AmountInputDto();

  @ApiPropertyOptional({ description: "In the merchant's currency, where it differs." })
  @IsOptional()
  @ValidateNested()
  @Type(() => AmountInputDto)
  readonly original?: AmountInputDto;

  @ApiPropertyOptional({ example: '0.924', description: 'Billing units for one original unit.' })
  @IsOptional()
  @Matches(/^\d{1,12}(\.\d{1,12})?$/)
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
  readonly merchant: MerchantInputDto = new MerchantInputDto();

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
