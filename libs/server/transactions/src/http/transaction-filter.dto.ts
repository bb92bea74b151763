import {
  dateKinds, sortDirections, transactionSorts, transactionStatuses,
  type DateKind, type SortDirection, type TransactionFilter, type TransactionSort, type TransactionStatus,
} from '@kontor/api-contracts';
import { transactionKinds, type TransactionKind } from '@kontor/exporter-contract';
import { IsDay, IsLine, NotLessThan, PageQuery, QueryInteger, says } from '@kontor/server-platform';
import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { fourDigits } from './expectations';

const mostSources = 50;

/** In an address a list is written `kinds=purchase,refund` or `kinds=purchase&kinds=refund`. */
export const List = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));

export class TransactionFilterDto implements TransactionFilter {
  @ApiPropertyOptional({ description: "Part of the merchant's name, the description or the purpose, in any case." })
  @IsOptional()
  @IsLine(1, 200)
  readonly text?: string;

  @ApiPropertyOptional({ enum: transactionKinds, enumName: 'TransactionKind', isArray: true })
  @IsOptional()
  @List()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(transactionKinds.length)
  @IsIn(transactionKinds, { each: true })
  readonly kinds?: readonly TransactionKind[];

  @ApiPropertyOptional({ enum: transactionStatuses, enumName: 'TransactionStatus' })
  @IsOptional()
  @IsIn(transactionStatuses)
  readonly status?: TransactionStatus;

  @ApiPropertyOptional({ enum: dateKinds, enumName: 'DateKind', default: 'booking', description: '`booking` is the day of the transaction where it is not booked yet.' })
  @IsOptional()
  @IsIn(dateKinds)
  readonly dateKind?: DateKind;

  @ApiPropertyOptional({ format: 'date', description: 'First day.' })
  @IsOptional()
  @IsDay()
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day; it belongs to the period.' })
  @IsOptional()
  @IsDay()
  @NotLessThan('from')
  readonly to?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Minor units, without the sign.' })
  @IsOptional()
  @QueryInteger()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly minAmount?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Minor units, without the sign.' })
  @IsOptional()
  @QueryInteger()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  @NotLessThan('minAmount')
  readonly maxAmount?: number;

  @ApiPropertyOptional({ example: '4711' })
  @IsOptional()
  @Matches(/^\d{4}$/, says(fourDigits))
  readonly cardLast4?: string;

  @ApiPropertyOptional({ description: 'A part of the name, in any case.' })
  @IsOptional()
  @IsLine(1, 500)
  readonly cardholder?: string;

  @ApiPropertyOptional({ description: 'A part of the name, in any case.' })
  @IsOptional()
  @IsLine(1, 500)
  readonly merchant?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  readonly importId?: string;

  @ApiPropertyOptional({ type: [String], example: ['card-export'] })
  @IsOptional()
  @List()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostSources)
  @IsLine(1, 100, { each: true })
  readonly sources?: readonly string[];
}

/** Query of `GET /api/v1/transactions`. */
export class TransactionQuery extends IntersectionType(PageQuery, TransactionFilterDto) {
  @ApiPropertyOptional({ enum: transactionSorts, enumName: 'TransactionSort', default: 'date' })
  @IsOptional()
  @IsIn(transactionSorts)
  readonly sort: TransactionSort = 'date';

  @ApiPropertyOptional({ enum: sortDirections, enumName: 'SortDirection', default: 'desc' })
  @IsOptional()
  @IsIn(sortDirections)
  readonly direction: SortDirection = 'desc';
}
