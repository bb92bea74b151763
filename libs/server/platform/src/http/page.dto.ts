import type { Page } from '@kontor/api-contracts';
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

/** Describes a {@link Page} of a DTO class in the OpenAPI document. */
export const ApiPageOf = <Item extends object>(item: Type<Item>): MethodDecorator => {
  const properties: Record<keyof Page<Item>, object> = {
    items: { type: 'array', items: { $ref: getSchemaPath(item) } },
    nextCursor: { type: 'string', nullable: true, description: 'Ask again with `?cursor=` this for the next page.' },
  };
  return applyDecorators(ApiExtraModels(item), ApiOkResponse({ schema: { type: 'object', required: Object.keys(properties), properties } }));
};
