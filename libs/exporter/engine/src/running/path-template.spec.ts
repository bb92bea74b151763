import { pathTemplate } from './path-template';

describe('what is kept of the path of a request', () => {
  it.each([
    ['/v1/documents/7a1c3d30-0000-4000-8000-5a6b7c8d9e0f/files', '/v1/documents/{id}/files'],
    ['/v1/transaction-assignment-hint', '/v1/transaction-assignment-hint'],
    ['/v1/documentlist?number=RE-7&kind=any', '/v1/documentlist'],
    ['/entries/entry-12/receipts', '/entries/{id}/receipts'],
    ['/contacts/M%C3%BCller', '/contacts/{id}'],
    ['/amounts/119.00', '/amounts/{id}'],
    [`/files/${'a'.repeat(41)}`, '/files/{id}'],
  ])('%s is %s', (path, template) => expect(pathTemplate(path)).toBe(template));
});
