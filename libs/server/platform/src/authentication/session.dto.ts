import { roles, type OwnMembership, type Role, type PasswordChange, type SessionView, type SignedInUser, type SignIn } from '@kontor/api-contracts';
import { locales, type Locale } from '@kontor/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IsLine } from '../http/checks';
import { longestPassword, shortestPassword } from './password-hasher';

export class SignInDto implements SignIn {
  @ApiProperty({ example: 'admin@example.com' })
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @ApiProperty({ format: 'password', maxLength: longestPassword })
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestPassword)
  readonly password!: string;
}

export class PasswordChangeDto implements PasswordChange {
  @ApiProperty({ format: 'password', maxLength: longestPassword })
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestPassword)
  readonly current!: string;

  @ApiProperty({ format: 'password', minLength: shortestPassword, maxLength: longestPassword })
  @IsLine(shortestPassword, longestPassword)
  readonly next!: string;
}

export class SignedInUserDto implements SignedInUser {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly email: string = '';

  @ApiProperty()
  readonly displayName: string = '';

  @ApiProperty({ enum: locales, enumName: 'Locale' })
  readonly locale: Locale = 'en';
}

export class OwnMembershipDto implements OwnMembership {
  @ApiProperty({ format: 'uuid' })
  readonly organizationId: string = '';

  @ApiProperty()
  readonly organizationName: string = '';

  @ApiProperty({ enum: roles, enumName: 'Role' })
  readonly role: Role = 'viewer';
}

export class SessionDto implements SessionView {
  @ApiProperty()
  readonly user: SignedInUserDto = new SignedInUserDto();

  @ApiProperty({ type: [OwnMembershipDto] })
  readonly organizations: readonly OwnMembershipDto[] = [];

  @ApiProperty({ description: 'Send it back in `X-CSRF-Token` with everything but GET.' })
  readonly csrfToken: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt: string = '';
}
