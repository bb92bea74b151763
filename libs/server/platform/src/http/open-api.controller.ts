import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../access/access-rule';

export class UnpublishedDocumentError extends Error {
  constructor() {
    super('There is no OpenAPI document yet: the application was started without configureHttp(app)');
    this.name = 'UnpublishedDocumentError';
  }
}

/** Keeps the document once it was asked for; making it needs the whole application, which no provider can be given. */
@Injectable()
export class OpenApiPublisher {
  private write: (() => OpenAPIObject) | undefined;
  private written: OpenAPIObject | undefined;

  publish(write: () => OpenAPIObject): void {
    this.write = write;
  }

  document(): OpenAPIObject {
    if (!this.write) throw new UnpublishedDocumentError();
    this.written ??= this.write();
    return this.written;
  }
}

@ApiExcludeController()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly publisher: OpenApiPublisher) {}

  @Get()
  @Public('The description of the interface holds no data.')
  read(): OpenAPIObject {
    return this.publisher.document();
  }
}
