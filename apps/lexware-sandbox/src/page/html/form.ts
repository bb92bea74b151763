import { html, type Fragment, type Html } from './html';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface Look {
  readonly kind?: 'main' | 'quiet' | 'danger';
}

/** One button that posts and says nothing else. */
export const postButton = (action: string, text: string, { kind = 'quiet' }: Look = {}): Html =>
  html`<form method="post" action="${action}" class="inline"><button type="submit" class="${kind}">${text}</button></form>`;

export const select = (name: string, choices: readonly Choice[], chosen = ''): Html => html`<select name="${name}" id="${name}">
${choices.map(({ value, text }) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>\n`)}</select>`;

/** A control, made by the others of this file or by hand, with its name above it and, where it needs one, a word of advice below. */
export const field = (id: string, label: string, control: Fragment, advice?: string): Html =>
  html`<p class="field"><label for="${id}">${label}</label>${control}${advice !== undefined && html`<small>${advice}</small>`}</p>`;

/** A form that only narrows what is shown, and so can be bookmarked. */
export const filterForm = (action: string, controls: Fragment, submit: string): Html =>
  html`<form method="get" action="${action}" class="filter">${controls}<p class="field"><button type="submit">${submit}</button></p></form>`;
