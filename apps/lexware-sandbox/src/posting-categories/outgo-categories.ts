import { ordinary, reverseCharged, untaxed, type PostingCategory } from './posting-category';

const outgo = (groupName: string, rows: readonly (readonly [string, string])[]) => ordinary('outgo', groupName, rows);
const taxes = (id: string, name: string) => untaxed('outgo', { id, name, groupName: 'Steuern/Abgaben' });

export const outgoCategories: readonly PostingCategory[] = [
  ...outgo('Reisen', [
    ['cf03a2b0-f838-474f-ac5e-67adb9b830c7', 'Reise MA'],
    ['3620798f-ae06-4492-b775-1c87eb99247c', 'Fahrtkosten MA'],
    ['b99b667f-bfee-41b9-8ec0-cee308bdacfd', 'Übernachtung MA'],
    ['353e8c93-5f69-4476-887f-d48734ee2cc7', 'Verpflegungsmehraufwendungen MA'],
    ['9fb5e4b0-94ae-47f3-804f-5ed00e4aceb6', 'Verpflegungsmehraufwendungen (Unternehmer)'],
    ['efa82f49-fd85-11e1-a21f-0800200c9a66', 'Reisen (Unternehmer)'],
    ['f9f05694-fd89-11e1-a21f-0800200c9a66', 'Übernachtungskosten'],
    ['f9f05693-fd89-11e1-a21f-0800200c9a66', 'Taxi'],
    ['f9f05690-fd89-11e1-a21f-0800200c9a66', 'Bahn-/Flugticket, Mietwagen'],
  ]),
  ...outgo('Material/Waren', [
    ['efa82f42-fd85-11e1-a21f-0800200c9a66', 'Material/Waren'],
    ['97704fd4-0e83-4c5b-a09c-1b4289644d10', 'Materialeinkauf'],
  ]),
  ...outgo('Personal', [
    ['efa82f44-fd85-11e1-a21f-0800200c9a66', 'Personal'],
    ['205cae71-fd88-11e1-a21f-0800200c9a66', 'Freelancer / Freie Mitarbeiter'],
    ['5bcf2ff1-fd88-11e1-a21f-0800200c9a66', 'Sozialabgaben'],
  ]),
  ...outgo('Versicherungen', [['efa82f46-fd85-11e1-a21f-0800200c9a66', 'Versicherungen (betrieblich)']]),
  ...outgo('Telekommunikation', [
    ['efa82f4b-fd85-11e1-a21f-0800200c9a66', 'Telekommunikation'],
    ['b3a1f840-fd90-11e1-a21f-0800200c9a66', 'Festnetz'],
    ['b3a1f841-fd90-11e1-a21f-0800200c9a66', 'Internet'],
    ['b3a1f842-fd90-11e1-a21f-0800200c9a66', 'Mobil'],
  ]),
  ...outgo('Raumkosten', [['ccbd1972-fd88-11e1-a21f-0800200c9a66', 'Miete/Pacht']]),
  ...outgo('Fahrzeuge', [
    ['9eaf6ff0-fd89-11e1-a21f-0800200c9a66', 'Kraftstoff / Ladestrom'],
    ['9eaf6ff4-fd89-11e1-a21f-0800200c9a66', 'Fremdfahrzeuge'],
    ['9eaf6ff5-fd89-11e1-a21f-0800200c9a66', 'Stellplatz / Garagenmiete'],
  ]),
  ...outgo('Werbung', [['d22989b0-fd89-11e1-a21f-0800200c9a66', 'Anzeigen Print / Online']]),
  ...outgo('Beratung', [
    ['f48154a0-fd90-11e1-a21f-0800200c9a66', 'Rechtsanwalt'],
    ['f48154a1-fd90-11e1-a21f-0800200c9a66', 'Steuerberater'],
  ]),
  ...outgo('Sonstiges', [
    ['16d04a20-fd91-11e1-a21f-0800200c9a66', 'Anschaffungen'],
    ['16d04a21-fd91-11e1-a21f-0800200c9a66', 'Bürobedarf'],
    ['16d04a23-fd91-11e1-a21f-0800200c9a66', 'Kontoführung / Kartengebühr'],
    ['113476af-ac83-4bf2-941d-0daa37022945', 'Zahlungsgebühren mit Umsatzsteuer (Name angenommen)'],
    ['16d04a27-fd91-11e1-a21f-0800200c9a66', 'Seminar / Weiterbildung'],
    ['16d04a28-fd91-11e1-a21f-0800200c9a66', 'Sonstige Ausgaben'],
    ['b49aae5f-4121-4262-b8bd-f49278b66423', 'Lizenzen und Konzessionen'],
    ['aa2d19a0-43e7-4330-a579-75c962254546', 'Software'],
  ]),
  reverseCharged({ id: '6d575db0-74e8-433d-a986-27b76ea27f9e', name: 'Lizenzen/Software §13b Drittland', groupName: '§13b/EU' }),
  reverseCharged({ id: 'dba64b05-85f7-4359-8e83-a2556a62eeac', name: 'Innergemeinschaftlicher Erwerb', groupName: '§13b/EU' }),
  untaxed('outgo', { id: '16d04a25-fd91-11e1-a21f-0800200c9a66', name: 'Privatentnahmen', groupName: 'Privat' }),
  untaxed('outgo', { id: 'dd56efd2-6c62-40e4-9d9e-cba7b0045911', name: 'Geldtransit', groupName: 'Sonstiges' }),
  taxes('222b6f70-fd92-11e1-a21f-0800200c9a66', 'Einkommensteuer'),
  taxes('222b6f71-fd92-11e1-a21f-0800200c9a66', 'Gewerbesteuer'),
  taxes('222b6f72-fd92-11e1-a21f-0800200c9a66', 'Umsatzsteuer-Vorauszahlungen'),
  taxes('f13b89bc-d104-11ec-9d64-0242ac120002', 'Sonstige Abgaben'),
];
