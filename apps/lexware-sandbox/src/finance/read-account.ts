import type { Behaviour } from '../behaviour';
import { isAccountType, type AccountContent } from '../books/financial-account';
import { notBlank, notNull, notValid, type Violation } from '../gateway/errors/regular-error';
import { tooLong } from './text-lengths';
import { filledTextOf, isAbsent, moneyOf, textOf, type JsonRecord } from '../json/read-json';

const withoutIban: readonly string[] = ['CREDITCARD', 'CASH', 'PAYMENT_PROVIDER'];

/** The account a body describes, or what is wrong with it. */
export function readAccount(body: JsonRecord, accountSystem: string, behaviour: Behaviour): AccountContent | readonly Violation[] {
  const type = textOf(body['type']) ?? '';
  const name = filledTextOf(body['name']);
  const balance = moneyOf(body['balance']);
  const violations = [...commonViolations(body, accountSystem, behaviour), ...requiredByType(body, type)];
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

const commonViolations = (body: JsonRecord, accountSystem: string, behaviour: Behaviour): readonly Violation[] => [
  ...typeViolations(body['type']),
  ...filled(body, 'accountSystem'),
  ...(isAbsent(body['accountSystem']) || textOf(body['accountSystem']) === accountSystem ? [] : [notValid('accountSystem')]),
  ...filled(body, 'name'),
  ...filled(body, 'bankName'),
  ...balanceViolations(body['balance'], behaviour),
  ...tooLong(body, ['name', 'bankName', 'accountHolder'], behaviour),
];

/** Immutable properties are ignored when an account is replaced; only these count. */
export const replacementViolations = (body: JsonRecord, behaviour: Behaviour): readonly Violation[] => [
  ...typeViolations(body['type']),
  ...filled(body, 'name'),
  ...balanceViolations(body['balance'], behaviour),
  ...tooLong(body, ['name', 'bankName', 'accountHolder'], behaviour),
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

/** A card account naturally lies below zero; nobody has documented whether it may. */
function balanceViolations(value: unknown, { negativeBalance }: Behaviour): readonly Violation[] {
  if (isAbsent(value)) return [notNull('balance')];
  const balance = moneyOf(value);
  return balance === undefined || (balance.minor < 0 && negativeBalance === 'refused') ? [notValid('balance')] : [];
}

const filled = (body: JsonRecord, field: string): readonly Violation[] => (filledTextOf(body[field]) === undefined ? [notBlank(field)] : []);
