import { ledgerAddress, ledgerSections, faultsAddress, pageRoot, requestsAddress, startAddress, webhooksAddress, workingsAddress, type LedgerSection } from '../addresses';
import { html, type Html } from '../html/html';
import type { Organization } from '../../organizations/organization';
import type { Visit } from './visit';

export const stylesheetAddress = `${pageRoot}/style.css`;
export const iconAddress = `${pageRoot}/icon.svg`;
export const languageAddress = `${pageRoot}/language`;

const sections = { start: startAddress, requests: requestsAddress, webhooks: webhooksAddress, faults: faultsAddress, workings: workingsAddress };
export type Section = keyof typeof sections;

export interface Screen {
  readonly title: string;
  readonly body: Html;
  readonly section?: Section;
  /** Whose books, and which part of them. */
  readonly ledger?: { readonly organization: Organization; readonly section: LedgerSection };
}

export const document = (visit: Visit, { title, body, section, ledger }: Screen): Html => html`<!doctype html>
<html lang="${visit.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${visit.texts.product}</title>
<link rel="stylesheet" href="${stylesheetAddress}">
<link rel="icon" type="image/svg+xml" href="${iconAddress}">
</head>
<body>
<header>
<a class="brand" href="${startAddress}">${visit.texts.product}</a>
<nav>${(Object.keys(sections) as Section[]).map((name) => link(sections[name], visit.texts.sections[name], name === section))}</nav>
${languageSwitch(visit)}
</header>
<main>
${notice(visit)}
${ledger && ledgerHead(visit, ledger.organization, ledger.section)}
${body}
</main>
<footer>${visit.texts.imitation}</footer>
</body>
</html>
`;

const link = (href: string, text: string, isCurrent: boolean): Html => html`<a href="${href}"${isCurrent && html` aria-current="page"`}>${text}</a>\n`;

const languageSwitch = ({ texts: { otherLanguage } }: Visit): Html => html`<form method="post" action="${languageAddress}" class="language">
<button type="submit" name="language" value="${otherLanguage.code}" lang="${otherLanguage.code}" class="quiet">${otherLanguage.name}</button>
</form>`;

/** Only sentences the pages know are shown: the address is anybody's to write. */
function notice({ call, texts: { notices } }: Visit): Html | undefined {
  const name = call.query.text('notice') ?? '';
  return Object.hasOwn(notices, name) ? html`<p class="notice" role="status">${notices[name]}</p>` : undefined;
}

const ledgerHead = ({ texts }: Visit, { id, profile, books }: Organization, current: LedgerSection): Html => {
  const waiting = [...books.suggestions.values()].filter(({ state }) => state === 'proposed').length;
  return html`<div class="ledger"><strong>${profile.companyName}</strong>
<nav>${ledgerSections.map((section) => link(ledgerAddress(id, section), sectionText(texts.ledger[section], section, waiting), section === current))}</nav></div>`;
};

const sectionText = (text: string, section: LedgerSection, waiting: number): string => (section === 'suggestions' && waiting > 0 ? `${text} (${waiting})` : text);
