import { IsBoolean, IsUrl, Matches } from 'class-validator';
import { flag } from './readers';
import { Setting } from './setting';

export class RedisSettings {
  @Setting({
    name: 'KONTOR_REDIS_URL',
    docs: 'Redis or Valkey, the bell of the job queue; it holds nothing that cannot be lost.',
    cure: 'Write an address such as redis://127.0.0.1:6379.',
    example: 'redis://127.0.0.1:6379',
    secret: true,
  })
  @IsUrl({ protocols: ['redis', 'rediss'], require_protocol: true, require_tld: false, allow_underscores: true })
  readonly url: string = '';

  @Setting({
    name: 'KONTOR_REDIS_PREFIX',
    docs: 'First part of every key, so that several installations can share one server.',
    cure: 'Write lower-case letters, digits and dashes, for example kontor.',
  })
  @Matches(/^[a-z0-9-]{1,64}$/)
  readonly prefix: string = 'kontor';

  @Setting({
    name: 'KONTOR_REDIS_EMBEDDED',
    docs: '1 where KONTOR_REDIS_URL is the in-memory stand-in for trying out. Refused in production.',
    cure: 'Write 1 or 0.',
    read: flag,
  })
  @IsBoolean()
  readonly embedded: boolean = false;
}
