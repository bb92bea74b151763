import { ordinary, reverseCharged, untaxed, type PostingCategory } from './posting-category';

/**
 * A live account lists 231 categories, 62 for income and 169 for outgo, and 12 of them ask for a contact; only some ids and
 * names are public. These fill the list to its real size. Their names say that they are made up, and so do their ids: all
 * end alike, as many real ones do, in a tail no real one has. A prefix that is known without its rest is never completed.
 */
const marked = (name: string): string => `${name} (erfunden)`;

type Groups = Readonly<Record<string, readonly string[]>>;

const incomeGroups: Groups = {
  Einnahmen: [
    'Beratungsleistungen', 'Reparaturen', 'Montage', 'Schulungen', 'Vorträge', 'Honorare', 'Provisionen', 'Lizenzerlöse', 'Abonnements', 'Mitgliedsbeiträge',
    'Eintrittsgelder', 'Speisen vor Ort', 'Speisen zum Mitnehmen', 'Getränke', 'Bücher und Zeitschriften', 'Versandkosten weiterberechnet',
    'Auslagen weiterberechnet', 'Reisekosten weiterberechnet', 'Mahngebühren', 'Gutscheine eingelöst', 'Pfand eingenommen', 'Vermietung beweglicher Sachen',
    'Werbeerlöse', 'Sponsoring', 'Softwareentwicklung', 'Wartungsverträge', 'Hosting weiterverkauft',
  ],
  Vermögen: ['Verkauf von Fahrzeugen', 'Verkauf von Maschinen', 'Verkauf von Büroausstattung'],
};

const untaxedIncomeGroups: Groups = {
  Einnahmen: ['Versicherungsentschädigungen', 'Zuschüsse und Förderungen', 'Heilbehandlungen steuerfrei', 'Unterricht steuerfrei', 'Vermietung steuerfrei', 'Durchlaufende Posten'],
  Finanzen: ['Zinserträge', 'Dividenden', 'Kursgewinne', 'Darlehen erhalten'],
  Privat: ['Privateinlagen', 'Sachentnahmen'],
  'Steuern/Abgaben': ['Erstattung Umsatzsteuer'],
};

const contactIncome = ['Bauleistungen §13b', 'Dreiecksgeschäfte'];

const outgoGroups: Groups = {
  Reisen: ['Parken auf Reisen', 'Nahverkehr', 'Fähre', 'Reisenebenkosten', 'Gepäck'],
  'Material/Waren': [
    'Rohstoffe', 'Hilfsstoffe', 'Betriebsstoffe', 'Verpackung', 'Handelsware', 'Ersatzteile', 'Fremdleistungen', 'Frachten Einkauf', 'Zölle mit Einfuhrumsatzsteuer', 'Lebensmittel',
    'Getränkeeinkauf', 'Pfand bezahlt',
  ],
  Personal: ['Arbeitskleidung', 'Mitarbeiterveranstaltungen', 'Stellenanzeigen', 'Betriebsarzt', 'Zeitarbeit', 'Mitarbeitergeschenke'],
  Telekommunikation: ['Porto', 'Kurier und Paket', 'Rundfunk'],
  Raumkosten: ['Strom', 'Gas', 'Wasser', 'Heizung', 'Reinigung', 'Instandhaltung Räume', 'Müllabfuhr', 'Bewachung', 'Nebenkosten', 'Arbeitszimmer', 'Lagerräume', 'Gartenpflege'],
  Fahrzeuge: ['Reparatur Fahrzeug', 'Reifen', 'Fahrzeugwäsche', 'Leasing Fahrzeug', 'Maut', 'Hauptuntersuchung', 'Fahrräder', 'Ladesäulen', 'Fahrzeugmiete langfristig'],
  Werbung: [
    'Messen', 'Werbemittel', 'Druckerzeugnisse', 'Suchmaschinenwerbung', 'Soziale Medien', 'Fotografie und Film', 'Gestaltung', 'Webseite', 'Geschenke bis 50 Euro', 'Geschenke über 50 Euro', 'Bewirtung',
    'Aufmerksamkeiten',
  ],
  Beratung: ['Notar', 'Patentanwalt', 'Unternehmensberatung', 'Buchführung', 'Jahresabschluss', 'Inkasso', 'Gutachten', 'Übersetzungen'],
  'Büro/Verwaltung': ['Druckerbedarf', 'Fachliteratur', 'Zeitungen', 'Kopien', 'Aktenvernichtung', 'Archivierung', 'Bürogeräte Miete', 'Kaffee und Wasser Büro', 'Raumausstattung'],
  IT: ['Hosting', 'Domains', 'Netzwerktechnik', 'Cloudspeicher', 'Computerzubehör', 'IT-Dienstleistungen', 'Softwarepflege', 'Videokonferenzen', 'Datensicherung', 'KI-Dienste'],
  Anlagen: ['Geringwertige Wirtschaftsgüter', 'Sammelposten', 'Maschinen', 'Werkzeuge', 'Möbel', 'Computer', 'Fahrzeugkauf', 'Software Anschaffung', 'Telefonanlage'],
  Sonstiges: ['Nebenkosten des Geldverkehrs', 'Leasing beweglich', 'Miete beweglich', 'Reparaturen Betrieb', 'Abfallentsorgung', 'Prüfgebühren', 'Vereinsbeiträge', 'Zahlungsdienstleister'],
};

const untaxedOutgoGroups: Groups = {
  Personal: ['Löhne', 'Gehälter', 'Minijobs', 'Lohnsteuer', 'Berufsgenossenschaft', 'Vermögenswirksame Leistungen'],
  Versicherungen: ['Haftpflicht betrieblich', 'Rechtsschutz', 'Fahrzeugversicherung'],
  Fahrzeuge: ['Kraftfahrzeugsteuer'],
  Finanzen: ['Zinsen', 'Darlehenstilgung'],
  'Steuern/Abgaben': ['Körperschaftsteuer', 'Beiträge Kammer', 'Bußgelder', 'Säumniszuschläge'],
  Privat: ['Private Vorsorge', 'Spenden'],
};

const contactOutgo = ['EU-Dienstleistung/Lizenz §13b', 'Bauleistungen §13b Inland', 'Dienstleistungen §13b Drittland', 'Elektronische Leistungen §13b EU', 'Werklieferungen §13b', 'Gebäudereinigung §13b'];

const flat = (groups: Groups): readonly (readonly [group: string, name: string])[] =>
  Object.entries(groups).flatMap(([group, names]) => names.map((name) => [group, name] as const));

/** Numbers the rows from `first` on. */
const idAt = (index: number): string => `e${String(index).padStart(7, '0')}-5a4d-4b0c-8e0f-5a4db0c5e0e0`;

const ordinaries = (type: PostingCategory['type'], first: number, groups: Groups): readonly PostingCategory[] =>
  flat(groups).flatMap(([group, name], index) => ordinary(type, group, [[idAt(first + index), marked(name)]]));

const untaxedOnes = (type: PostingCategory['type'], first: number, groups: Groups): readonly PostingCategory[] =>
  flat(groups).map(([groupName, name], index) => untaxed(type, { id: idAt(first + index), name: marked(name), groupName }));

export const inventedIncome: readonly PostingCategory[] = [
  ...ordinaries('income', 1_000, incomeGroups),
  ...untaxedOnes('income', 2_000, untaxedIncomeGroups),
  ...contactIncome.map((name, index) => untaxed('income', { id: idAt(3_000 + index), name: marked(name), groupName: 'Einnahmen' }, { contactRequired: true })),
];

export const inventedOutgo: readonly PostingCategory[] = [
  ...ordinaries('outgo', 5_000, outgoGroups),
  ...untaxedOnes('outgo', 6_000, untaxedOutgoGroups),
  ...contactOutgo.map((name, index) => reverseCharged({ id: idAt(7_000 + index), name: marked(name), groupName: '§13b/EU' })),
];
