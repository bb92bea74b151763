import { ordinary, untaxed, type PostingCategory } from './posting-category';

const groupName = 'Einnahmen';

export const roundingCategoryId = 'aba9020f-d0a6-47ca-ace6-03d6ed492351';

/**
 * Two ids are used by real clients, but nobody published their names: those are made up and say so.
 * The second id of "Einnahmen als Kleinunternehmer" is the one Lexware replaced on 28.04.2026.
 */
export const incomeCategories: readonly PostingCategory[] = [
  ...ordinary('income', groupName, [
    ['8f8664a1-fd86-11e1-a21f-0800200c9a66', 'Einnahmen'],
    ['8f8664a0-fd86-11e1-a21f-0800200c9a66', 'Dienstleistung'],
    ['8f8664a8-fd86-11e1-a21f-0800200c9a66', 'Warenverkäufe'],
    ['8f8664a9-fd86-11e1-a21f-0800200c9a66', 'Wartung'],
    ['cfddcc50-fd86-11e1-a21f-0800200c9a66', 'Sonstige Einnahmen'],
    ['7c112b66-0565-479c-bc18-5845e080880a', 'Fernverkauf'],
    ['d73b880f-c24a-41ea-a862-18d90e1c3d82', 'Elektronische Dienstleistungen'],
    ['4ebd965a-7126-416c-9d8c-a5c9366ee473', 'Fernverkauf in EU-Land steuerpflichtig'],
    ['7ecea006-844c-4c98-a02d-aa3142640dd5', 'Elektronische Dienstleistung in EU-Land steuerpflichtig'],
    ['4f01e761-d912-441f-ad1a-1c1d2d590a81', 'Weitere Einnahmen (Name angenommen)'],
  ]),
  untaxed('income', { id: '9075a4e3-66de-4795-a016-3889feca0d20', name: 'Innergemeinschaftliche Lieferung', groupName }, { contactRequired: true }),
  untaxed('income', { id: '380a20cb-d04c-426e-b49c-84c22adfa362', name: 'Fremdleistungen §13b', groupName }, { contactRequired: true }),
  untaxed('income', { id: '93d24c20-ea84-424e-a731-5e1b78d1e6a9', name: 'Ausfuhrlieferungen an Drittländer', groupName }, { splitAllowed: true }),
  untaxed('income', { id: 'ef5b1a6e-f690-4004-9a19-91276348894f', name: 'Dienstleistungen an Drittländer', groupName }, { splitAllowed: true }),
  untaxed('income', { id: 'f5c7fee8-f184-4e7a-ab04-8f7e7ad6c207', name: 'Einnahmen als Kleinunternehmer', groupName }, { splitAllowed: true }),
  untaxed('income', { id: '7a1efa0e-6283-4cbf-9583-8e88d3ba5960', name: 'Einnahmen als Kleinunternehmer', groupName }, { splitAllowed: true }),
  untaxed('income', { id: roundingCategoryId, name: 'Rundungsdifferenz (Name angenommen)', groupName }, { splitAllowed: true }),
];
