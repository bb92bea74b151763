import { roles, type MemberView, type Role } from '@kontor/api-contracts';
import { ApiProperty } from '@nestjs/swagger';

export class MemberDto implements MemberView {
  @ApiProperty({ format: 'uuid' })
  readonly userId: string = '';

  @ApiProperty()
  readonly email: string = '';

  @ApiProperty()
  readonly displayName: string = '';

  @ApiProperty({ enum: roles, enumName: 'Role' })
  readonly role: Role = 'viewer';

  @ApiProperty({ format: 'date-time' })
  readonly since: string = '';
}
