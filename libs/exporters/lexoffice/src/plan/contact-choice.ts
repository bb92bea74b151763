import { resultOf, type CodedTransaction, type Linked, type Operation, type WrittenOperation } from '@kontor/exporter-contract';
import { accountTraits } from '../references/account-traits';
import type { LexofficeSettings } from '../settings';
import type { ContactInput } from '../steps/ensure-contact';
import type { VoucherContact } from '../steps/voucher-input';
import { contactExplained } from './explain';

/** Whose voucher it is. */
export type ContactChoice =
  | { readonly kind: 'collective'; readonly name: string }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'ensure'; readonly name: string; readonly operation: string };

/**
 * The collective supplier where the settings say so and every account allows it; else the supplier's own contact. One
 * whose id is known costs no call.
 */
export function contactChoice(transaction: CodedTransaction, settings: LexofficeSettings): ContactChoice {
  const { supplier, merchant, lines } = transaction;
  const name = (supplier?.name ?? merchant.name).replace(/\s+/g, ' ').trim();
  const needsContact = lines.some(({ glAccount }) => glAccount && accountTraits(glAccount.attributes).contactRequired);
  if (settings.supplierMode === 'collective' && !needsContact) return { kind: 'collective', name };
  if (supplier?.remoteId !== undefined) return { kind: 'known', id: supplier.remoteId };
  // Named after the supplier: a contact made for one never serves another that was chosen later.
  return { kind: 'ensure', name, operation: `contact:${supplier?.id ?? 'merchant'}` };
}

/** The operation that finds or makes the contact, where one is needed. */
export const contactOperations = (choice: ContactChoice): readonly Operation<'ensureContact', ContactInput>[] =>
  choice.kind === 'ensure'
    ? [{ id: choice.operation, step: 'ensureContact', input: { name: choice.name }, explain: contactExplained(choice.name) }]
    : [];

/** The contact as the voucher names it, with its id where an earlier export already found or made it. */
export function voucherContact(choice: ContactChoice, written: readonly WrittenOperation[]): Linked<VoucherContact> {
  if (choice.kind !== 'ensure') return choice;
  const done = written.find(({ operation }) => operation === choice.operation);
  return { kind: 'fresh', id: done?.ref.id ?? resultOf(choice.operation) };
}
