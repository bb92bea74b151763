import type { CodedTransaction, Operation } from '@kontor/exporter-contract';
import { resultOf, type Linked } from '@kontor/exporter-contract';
import { accountTraits } from '../references/account-traits';
import type { LexofficeSettings } from '../settings';
import type { ContactInput } from '../steps/ensure-contact';
import type { VoucherContact } from '../steps/voucher-input';
import { contactExplained } from './explain';

/** Whose voucher it is. */
export type ContactChoice =
  | { readonly kind: 'collective'; readonly name: string }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'ensure'; readonly name: string };

export const contactOperation = 'contact';

/**
 * The collective supplier where the settings say so and every account allows it; else the supplier's own contact. One
 * whose id is known costs no call.
 */
export function contactChoice(transaction: CodedTransaction, settings: LexofficeSettings): ContactChoice {
  const { supplier, merchant, lines } = transaction;
  const name = (supplier?.name ?? merchant.name).replace(/\s+/g, ' ').trim();
  const needsContact = lines.some(({ glAccount }) => glAccount && accountTraits(glAccount.attributes).contactRequired);
  if (settings.supplierMode === 'collective' && !needsContact) return { kind: 'collective', name };
  return supplier?.remoteId === undefined ? { kind: 'ensure', name } : { kind: 'known', id: supplier.remoteId };
}

/** The operation that finds or makes the contact, where one is needed. */
export const contactOperations = (choice: ContactChoice, key: string): readonly Operation<'ensureContact', ContactInput>[] =>
  choice.kind === 'ensure'
    ? [{ id: contactOperation, step: 'ensureContact', input: { name: choice.name, key }, explain: contactExplained(choice.name) }]
    : [];

/** The contact as the voucher names it; `writtenId` when an earlier export already found or made it. */
export const voucherContact = (choice: ContactChoice, writtenId: string | undefined): Linked<VoucherContact> =>
  choice.kind === 'ensure' ? { kind: 'fresh', id: writtenId ?? resultOf(contactOperation) } : choice;
