import { auditActions, type AuditAction, type AuditEventView, type AuditFilter, type AuditSubjectView } from '@kontor/api-contracts';
import type { JsonObject } from '@kontor/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional } from 'class-validator';
import { IsLine } from '../http/checks';
import { PageQuery } from '../http/keyset-page';
import { NamedActorDto } from './named-actor.dto';

class AuditSubjectDto implements AuditSubjectView {
  @ApiProperty({ example: 'api-token' })
  readonly type: string = '';

  @ApiProperty()
  readonly id: string = '';

  @ApiProperty({ type: String, nullable: true, description: 'Of people and tokens; null for everything else.' })
  readonly name: string | null = null;
}

export class AuditEventDto implements AuditEventView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly at: string = '';

  @ApiProperty()
  readonly actor: NamedActorDto = new NamedActorDto();

  @ApiProperty({ enum: auditActions, enumName: 'AuditAction', example: 'api-token.revoked' })
  readonly action: AuditAction = 'api-token.revoked';

  @ApiProperty()
  readonly subject: AuditSubjectDto = new AuditSubjectDto();

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly changes: JsonObject = {};
}

export class AuditQuery extends PageQuery implements AuditFilter {
  @ApiPropertyOptional({ format: 'date-time', description: 'Only what happened from then on.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly since?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Only what happened before.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly until?: string;

  @ApiPropertyOptional({ maxLength: 100, description: '`actor.id` of an event.' })
  @IsOptional()
  @IsLine(1, 100)
  readonly actorId?: string;

  @ApiPropertyOptional({ enum: auditActions, enumName: 'AuditAction' })
  @IsOptional()
  @IsIn(auditActions)
  readonly action?: AuditAction;
}
