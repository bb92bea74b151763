import { actorKinds, type ActorKind, type AuditEventView } from '@kontor/api-contracts';
import type { JsonObject } from '@kontor/kernel';
import { ApiProperty } from '@nestjs/swagger';

class AuditActorDto {
  @ApiProperty({ enum: actorKinds, enumName: 'ActorKind' })
  readonly kind: ActorKind = 'system';

  @ApiProperty()
  readonly id: string = '';
}

class AuditSubjectDto {
  @ApiProperty({ example: 'api-token' })
  readonly type: string = '';

  @ApiProperty()
  readonly id: string = '';
}

export class AuditEventDto implements AuditEventView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly at: string = '';

  @ApiProperty()
  readonly actor: AuditActorDto = new AuditActorDto();

  @ApiProperty({ example: 'api-token.revoked' })
  readonly action: string = '';

  @ApiProperty()
  readonly subject: AuditSubjectDto = new AuditSubjectDto();

  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly changes: JsonObject = {};
}
