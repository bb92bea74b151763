import { roles, type InvitedMember, type MemberChange, type MemberInvitation, type MemberView, type Role } from '@kontor/api-contracts';
import { locales, type Locale } from '@kontor/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, MaxLength } from 'class-validator';
import { IsLine, Omittable, Trimmed } from '../http/checks';
import { longestPassword, shortestPassword } from './password-hasher';

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

export class MemberInvitationDto implements MemberInvitation {
  @ApiProperty({ example: 'nora.neu@example.com', maxLength: 254 })
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @ApiProperty({ minLength: 1, maxLength: 100, description: 'Somebody who has an account already keeps the name of that.' })
  @Trimmed()
  @IsLine(1, 100)
  readonly displayName!: string;

  @ApiProperty({ enum: roles, enumName: 'Role', description: 'Not above the role of whoever invites.' })
  @IsIn(roles)
  readonly role!: Role;

  @ApiPropertyOptional({ format: 'password', minLength: shortestPassword, maxLength: longestPassword, description: 'Generated where it is left out. Refused for somebody who has a password already.' })
  @Omittable()
  @IsLine(shortestPassword, longestPassword)
  readonly password?: string;

  @ApiPropertyOptional({ enum: locales, enumName: 'Locale' })
  @Omittable()
  @IsIn(locales)
  readonly locale?: Locale;
}

export class InvitedMemberDto extends MemberDto implements InvitedMember {
  @ApiProperty({ type: String, nullable: true, description: 'The generated password, shown this once; null where the caller gave one or the person has one already.' })
  readonly password: string | null = null;
}

export class MemberChangeDto implements MemberChange {
  @ApiProperty({ enum: roles, enumName: 'Role', description: 'Not above the role of whoever changes it.' })
  @IsIn(roles)
  readonly role!: Role;
}
