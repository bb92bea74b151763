import { roles, type ApiTokenView, type IssuedApiToken, type NewApiToken, type Role } from '@kontor/api-contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsLine, Omittable, Trimmed } from '../http/checks';

const longestDays = 730;

export class NewApiTokenDto implements NewApiToken {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'card platform' })
  @Trimmed()
  @IsLine(1, 100)
  readonly name!: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  @IsIn(roles)
  readonly role!: Role;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: longestDays, description: 'Without it the token holds until somebody revokes it.' })
  @Omittable()
  @IsInt()
  @Min(1)
  @Max(longestDays)
  readonly expiresInDays?: number;
}

export class ApiTokenDto implements ApiTokenView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ enum: roles, enumName: 'Role' })
  readonly role: Role = 'viewer';

  @ApiProperty({ format: 'uuid' })
  readonly createdBy: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly createdAt: string = '';

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly lastUsedAt: string | null = null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  readonly revokedAt: string | null = null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true, description: 'From then on it lets nobody in.' })
  readonly expiresAt: string | null = null;
}

export class IssuedApiTokenDto extends ApiTokenDto implements IssuedApiToken {
  @ApiProperty({ description: 'Shown this once. Send it as `Authorization: Bearer`.' })
  readonly token: string = '';
}
