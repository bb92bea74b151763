import type { ChoiceSetting, FlagSetting, SettingsOf, SettingsSchema, TextSetting } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';

const both = (de: string, en: string): LocalizedText => ({ de, en });

const clearingAccountName: TextSetting = {
  kind: 'text', default: 'Pliant', minLength: 1, maxLength: 100,
  label: both('Name des Bankkontos', 'Name of the bank account'),
  help: both(
    'Auf dieses Konto werden die Zahlungen gebucht. Gibt es in Lexware Office ein Konto mit diesem Namen, wird es benutzt, sonst angelegt.',
    'Payments are posted to this account. If Lexware Office has an account of this name it is used, otherwise it is created.',
  ),
};

const accountSystem: TextSetting = {
  kind: 'text', default: 'PaymentProvider', minLength: 1, maxLength: 100,
  label: both('Kennung des Zahlungsanbieters', 'Identifier of the payment provider'),
  help: both(
    'Den Wert teilt Lexware jedem Partner zu; er wird nur gebraucht, wenn das Bankkonto angelegt wird. Fragen Sie im Zweifel, wer Kontor für Sie betreibt.',
    'Lexware assigns the value to each partner; it is needed only when the bank account is created. If in doubt, ask whoever runs Kontor for you.',
  ),
};

const supplierMode: ChoiceSetting<'find-or-create' | 'collective'> = {
  kind: 'choice', default: 'find-or-create',
  options: [
    { value: 'find-or-create', label: both('Lieferant suchen oder anlegen', 'Find or create the supplier') },
    { value: 'collective', label: both('Immer Sammellieferant', 'Always the collective supplier') },
  ],
  label: both('Lieferanten', 'Suppliers'),
  help: both(
    'Mit dem Sammellieferanten entsteht kein Kontakt; der Name steht auf dem Beleg. Konten, die einen echten Kontakt verlangen, bekommen ihn in jedem Fall.',
    'With the collective supplier no contact is made; the name stands on the voucher. Accounts that demand a real contact get one in any case.',
  ),
};

const movements: FlagSetting = {
  kind: 'flag', default: false,
  label: both('Auch Aufladungen, Ausgleiche und Gutschriften des Kartenanbieters übertragen', 'Also write top-ups, settlements and cashback of the card provider'),
  help: both(
    'Sie kommen als reine Zahlungen auf das Bankkonto und sind in Lexware Office von Hand zuzuordnen, etwa als Geldtransit.',
    'They arrive on the bank account as bare payments and have to be assigned by hand in Lexware Office, as money in transit for instance.',
  ),
};

export const lexofficeSettings = { clearingAccountName, accountSystem, supplierMode, movements } as const satisfies SettingsSchema;

export type LexofficeSettings = SettingsOf<typeof lexofficeSettings>;
