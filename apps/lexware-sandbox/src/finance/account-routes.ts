import { newId } from '@kontor/kernel';
import type { FinancialAccount } from '../books/financial-account';
import { created, replaced, resourceUri } from '../gateway/action-result';
import { json, noContent, ok, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { regularError, regularNotFound, validationFailed } from '../gateway/errors/regular-error';
import type { ApiRoute } from '../gateway/route';
import { filledTextOf, integerOf, isRecord, moneyOf } from '../json/read-json';
import { printAccount } from './print-account';
import { readAccount, replacementViolations } from './read-account';

const collection = 'finance/accounts';
const finance = { family: 'regular', partnerOnly: true, bookkeeping: true } as const;

export const accountRoutes = (accountSystem: string): readonly ApiRoute[] => [
  { ...finance, method: 'get', path: '/v1/finance/accounts', scopes: ['finance.read'], takes: 'nothing', handle: listAccounts },
  { ...finance, method: 'get', path: '/v1/finance/accounts/:id', scopes: ['finance.read'], takes: 'nothing', handle: readOne },
  { ...finance, method: 'post', path: '/v1/finance/accounts', scopes: ['finance.write'], takes: 'json', handle: (call, body) => create(call, body, accountSystem) },
  { ...finance, method: 'put', path: '/v1/finance/accounts/:id', scopes: ['finance.write'], takes: 'json', handle: replace },
  { ...finance, method: 'delete', path: '/v1/finance/accounts/:id', scopes: ['finance.delete'], takes: 'nothing', handle: remove },
];

/** There is no filter by name, and the two that exist exclude each other. */
function listAccounts(call: ApiCall): Answer {
  const iban = call.query.filled('iban');
  const externalReference = call.query.filled('externalReference');
  if (iban !== undefined && externalReference !== undefined) return regularError(call, 400, 'Only one of iban and externalReference is allowed');
  const found = [...call.organization.books.accounts.values()].filter(
    (account) => (iban === undefined || account.iban === iban) && (externalReference === undefined || account.externalReference === externalReference),
  );
  return ok(found.map(printAccount));
}

const accountOf = (call: ApiCall): FinancialAccount | undefined => call.organization.books.accounts.get(param(call, 'id'));

function readOne(call: ApiCall): Answer {
  const account = accountOf(call);
  return account ? ok(printAccount(account)) : regularNotFound(call);
}

function create(call: ApiCall, body: unknown, accountSystem: string): Answer {
  if (!isRecord(body)) return regularError(call, 400, 'A JSON object was expected');
  const content = readAccount(body, accountSystem, call.behaviour);
  if (!('name' in content)) return validationFailed(call, content);
  const account: FinancialAccount = {
    ...content,
    id: newId(),
    virtualAccountId: newId(),
    lockVersion: call.behaviour.firstLockVersion === '1' ? 1 : 0,
    deactivated: false,
    createdAt: call.now,
    updatedAt: call.now,
  };
  call.organization.books.accounts.set(account.id, account);
  if (call.behaviour.createdAccount === 'full-object') return json(201, printAccount(account), { Location: resourceUri(call, collection, account.id) });
  return created(call, collection, { ...account, version: account.lockVersion });
}

/** What is immutable is ignored silently; what may be written and is left out is emptied. */
function replace(call: ApiCall, body: unknown): Answer {
  const current = accountOf(call);
  if (!current) return regularNotFound(call);
  if (!isRecord(body)) return regularError(call, 400, 'A JSON object was expected');
  const violations = replacementViolations(body, call.behaviour);
  if (violations.length > 0) return validationFailed(call, violations);
  if (integerOf(body['lockVersion']) !== current.lockVersion) return regularError(call, 409, 'The account was changed by someone else');
  const account: FinancialAccount = {
    ...current,
    name: filledTextOf(body['name']) ?? current.name,
    balance: moneyOf(body['balance']) ?? current.balance,
    bankName: filledTextOf(body['bankName']),
    accountHolder: filledTextOf(body['accountHolder']),
    externalReference: filledTextOf(body['externalReference']),
    lockVersion: current.lockVersion + 1,
    updatedAt: call.now,
  };
  call.organization.books.accounts.set(account.id, account);
  return replaced(call, collection, { ...account, version: account.lockVersion });
}

function remove(call: ApiCall): Answer {
  const account = accountOf(call);
  if (!account) return regularNotFound(call);
  const { books } = call.organization;
  const transactions = [...books.transactions.values()].filter(({ accountId }) => accountId === account.id);
  if (transactions.some(({ id }) => books.assignments.ofTransaction(id).length > 0)) return regularError(call, 406, 'Transactions of the account are assigned to vouchers');
  for (const transaction of transactions) books.dropTransaction(transaction);
  books.accounts.delete(account.id);
  return noContent;
}
