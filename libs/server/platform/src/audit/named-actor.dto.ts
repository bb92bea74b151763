import { actorKinds, type ActorKind, type NamedActor } from '@kontor/api-contracts';
import { ApiProperty } from '@nestjs/swagger';

export class NamedActorDto implements NamedActor {
  @ApiProperty({ enum: actorKinds, enumName: 'ActorKind' })
  readonly kind: ActorKind = 'system';

  @ApiProperty()
  readonly id: string = '';

  @ApiProperty({ type: String, nullable: true })
  readonly name: string | null = null;
}
