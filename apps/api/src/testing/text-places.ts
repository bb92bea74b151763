import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** One text the API takes: a parameter of a query, or a member of a body such as `conditions.merchant.text`. */
export interface TextPlace {
  readonly method: string;
  readonly path: string;
  readonly place: 'query' | 'body';
  readonly name: string;
}

const json = 'application/json';
const verbs = ['get', 'post', 'put', 'patch'] as const;

/** The names of all texts below a schema; values of a fixed list cannot be anything else. Free objects hold texts, too. */
function textsOf(schema: Schema, schemas: Schemas, path: readonly string[]): readonly string[] {
  if ('$ref' in schema) return textsOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas, path);
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((part) => textsOf(part, schemas, path));
  if (schema.type === 'array' && schema.items) return [...parts, ...textsOf(schema.items, schemas, [...path, '0'])];
  if (schema.type === 'string' && schema.format !== 'binary') return [...parts, path.join('.')];
  if (schema.type === 'object' && !schema.properties) return [...parts, [...path, 'any'].join('.')];
  return [...parts, ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => textsOf(member, schemas, [...path, name]))];
}

function placesOf(operation: Operation, schemas: Schemas): readonly Pick<TextPlace, 'place' | 'name'>[] {
  const { parameters = [], requestBody } = operation;
  const query = parameters.flatMap((parameter) => {
    if (!('in' in parameter) || parameter.in !== 'query') return [];
    return textsOf(parameter.schema ?? {}, schemas, []).length > 0 ? [{ place: 'query' as const, name: parameter.name }] : [];
  });
  const body = requestBody && 'content' in requestBody ? requestBody.content[json]?.schema : undefined;
  return [...query, ...(body ? textsOf(body, schemas, []).map((name) => ({ place: 'body' as const, name })) : [])];
}

/** Every text that a described route takes. */
export function textPlacesOf({ paths, components }: OpenAPIObject): readonly TextPlace[] {
  const schemas = components?.schemas ?? {};
  return Object.entries(paths).flatMap(([path, item]) =>
    verbs.flatMap((verb) => {
      const operation = item[verb];
      return operation ? placesOf(operation, schemas).map((place) => ({ ...place, method: verb.toUpperCase(), path })) : [];
    }),
  );
}
