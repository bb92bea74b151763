import { IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';
import { integer } from './readers';
import { Setting } from './setting';

const highestPort = 65_535;

export class HttpSettings {
  @Setting({
    name: 'KONTOR_API_HOST',
    docs: 'Address on which the API and the health page of the worker listen.',
    cure: 'Write an IP address or a host name, for example 127.0.0.1.',
  })
  @IsString()
  @IsNotEmpty()
  readonly apiHost: string = '127.0.0.1';

  @Setting({ name: 'KONTOR_API_PORT', docs: 'Port of the API.', cure: 'Write a port between 1 and 65535, for example 4000.', read: integer })
  @IsInt()
  @Min(1)
  @Max(highestPort)
  readonly apiPort: number = 4000;

  @Setting({
    name: 'KONTOR_WORKER_PORT',
    docs: 'Port of the health page of the worker.',
    cure: 'Write a port between 1 and 65535, for example 4001.',
    read: integer,
  })
  @IsInt()
  @Min(1)
  @Max(highestPort)
  readonly workerPort: number = 4001;

  @Setting({
    name: 'KONTOR_PUBLIC_URL',
    docs: 'Where browsers reach the API; the way back from a sign-in at an accounting system. Default: http://127.0.0.1 with the port of the API.',
    cure: 'Write an address with http:// or https://, for example https://kontor.example.com.',
    example: 'http://127.0.0.1:4000',
  })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_query_components: false, allow_fragments: false })
  private readonly givenPublicUrl?: string;

  /** Without a slash at the end. */
  get publicUrl(): string {
    return (this.givenPublicUrl ?? `http://127.0.0.1:${this.apiPort}`).replace(/\/+$/, '');
  }
}
