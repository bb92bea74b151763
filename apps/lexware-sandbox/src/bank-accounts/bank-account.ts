/** Where a contact wants its money. */
export interface BankAccount {
  readonly id: string;
  readonly contactId: string;
  readonly accountHolder: string;
  readonly bankName: string;
  readonly iban: string;
  readonly bic: string;
}
