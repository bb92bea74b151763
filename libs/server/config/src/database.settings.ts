import { IsInt, IsOptional, IsUrl, Max, Min } from 'class-validator';
import { integer } from './readers';
import { Setting } from './setting';

const isPostgresUrl = { protocols: ['postgres', 'postgresql'], require_protocol: true, require_tld: false, allow_underscores: true };

export class DatabaseSettings {
  @Setting({
    name: 'KONTOR_DATABASE_URL',
    docs: 'PostgreSQL 15 or newer, as the role that owns the tables; migrations run with it.',
    cure: 'Write an address such as postgres://kontor_owner:password@127.0.0.1:5432/kontor.',
    example: 'postgres://kontor_owner:password@127.0.0.1:5432/kontor',
    secret: true,
  })
  @IsOptional()
  @IsUrl(isPostgresUrl)
  readonly ownerUrl?: string;

  @Setting({
    name: 'KONTOR_DATABASE_APP_URL',
    docs: 'The same database as a login that is a member of the role kontor_app, owns nothing and is no superuser. Required in production; without it the processes sign in as the owner and step down to kontor_app.',
    cure: 'Write an address such as postgres://kontor_login:password@127.0.0.1:5432/kontor.',
    example: 'postgres://kontor_login:password@127.0.0.1:5432/kontor',
    secret: true,
  })
  @IsOptional()
  @IsUrl(isPostgresUrl)
  readonly appUrl?: string;

  @Setting({
    name: 'KONTOR_DATABASE_POOL',
    docs: 'Most connections that one process opens.',
    cure: 'Write a number between 1 and 200, for example 10.',
    read: integer,
  })
  @IsInt()
  @Min(1)
  @Max(200)
  readonly poolSize: number = 10;
}
