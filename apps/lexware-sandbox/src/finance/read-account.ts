import { isAccountType, type AccountContent } from '../books/financial-account';
import { notBlank, notNull, notValid, type Violation } from '../gateway/errors/regular-error';
import { filledTextOf, isAbsent, moneyOf, textOf, type JsonRecord } from '../json/read-json';

const withoutIban: readonly string[] = ['CREDITCARD', 'CASH', 'PAYMENT_PROVIDER'];

/** The account a body describes, or what is wrong with it. */
export function readAccount(body: JsonRecord, accountSystem: string): AccountContent | readonly Violation[] {
  const type = textOf(body['type']) ?? '';
  const name = filledTextOf(body['name']);
  const balance = moneyOf(body['balance']);
  const violations = [...commonViolations(body, accountSystem), ...requiredByType(body, type)];
  if (!isAccountType(type) || name === undefined || balance === undefined || violations.length > 0) return violations;
  return {
    type,
    name,
    balance,
    accountSystem,
    bankName: filledTextOf(body['bankName']),
    accountHolder: filledTextOf(body['accountHolder']),
    externalReference: filledTextOf(body['externalReference']),
    iban: filledTextOf(body['iban']),
    bic: filledTextOf(body['bic']),
    provider: filledTextOf(body['provider']),
    creditCardNumber: filledTextOf(body['creditCardNumber']),
  };
}

const commonViolations = (body: JsonRecord, accountSystem: string): readonly Violation[] => [
  ...typeViolations(body['type']),
  ...filled(body, 'accountSystem'),
  ...(isAbsent(body['accountSystem']) || body['accountSystem'] === accountSystem ? [] : [notValid('accountSystem')]),
  ...filled(body, 'name'),
  ...filled(body, 'bankName'),
  ...balanceViolations(body['balance']),
];

/** Immutable properties are ignored when an account is replaced; only these count. */
export const replacementViolations = (body: JsonRecord): readonly Violation[] => [
  ...typeViolations(body['type']),
  ...filled(body, 'name'),
  ...balanceViolations(body['balance']),
  ...(isAbsent(body['lockVersion']) ? [notNull('lockVersion')] : []),
];

function requiredByType(body: JsonRecord, type: string): readonly Violation[] {
  if (type === 'CREDITCARD') return [...filled(body, 'provider'), ...filled(body, 'creditCardNumber')];
  return !isAccountType(type) || withoutIban.includes(type) ? [] : [...filled(body, 'iban'), ...filled(body, 'bic')];
}

function typeViolations(value: unknown): readonly Violation[] {
  if (isAbsent(value)) return [notNull('type')];
  return isAccountType(textOf(value) ?? '') ? [] : [notValid('type')];
}

function balanceViolations(value: unknown): readonly Violation[] {
  if (isAbsent(value)) return [notNull('balance')];
  return moneyOf(value) === undefined ? [notValid('balance')] : [];
}

const filled = (body: JsonRecord, field: string): readonly Violation[] => (filledTextOf(body[field]) === undefined ? [notBlank(field)] : []);
