import type { FieldError, ProblemDocument } from '@kontor/api-contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** For the OpenAPI document only: problems are written by the filter. */
export class FieldErrorDto implements FieldError {
  @ApiProperty({ example: 'items.3.amount' })
  readonly field: string = '';

  @ApiProperty({ example: 'max-length' })
  readonly code: string = '';

  @ApiProperty()
  readonly detail: string = '';
}

export class ProblemDto implements ProblemDocument {
  @ApiProperty({ example: 'urn:kontor:problem:not-found' })
  readonly type: string = '';

  @ApiProperty({ example: 'not-found', description: 'Stable; decide by it, never by the texts.' })
  readonly code: string = '';

  @ApiProperty({ example: 404 })
  readonly status: number = 0;

  @ApiProperty()
  readonly title: string = '';

  @ApiProperty()
  readonly detail: string = '';

  @ApiProperty({ description: 'What the reader can do about it.' })
  readonly cure: string = '';

  @ApiProperty({ description: 'Names the request in the logs of Kontor.' })
  readonly requestId: string = '';

  @ApiPropertyOptional({ type: [FieldErrorDto] })
  readonly errors?: readonly FieldErrorDto[];
}
