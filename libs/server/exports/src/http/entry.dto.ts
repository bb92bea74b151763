import { ApiProperty } from '@nestjs/swagger';
import { driftStates } from '../domain/drift-states';

/** Something an export has written, and what became of it there. */
export class EntryDto {
  @ApiProperty()
  readonly operation: string = '';

  @ApiProperty()
  readonly kind: string = '';

  @ApiProperty()
  readonly remoteId: string = '';

  @ApiProperty({ type: String, nullable: true })
  readonly url: string | null = null;

  @ApiProperty({ enum: driftStates })
  readonly state: (typeof driftStates)[number] = 'unchecked';
}
