import type { GridRow, ProvenanceView } from '@kontor/api-contracts';
import type { ICellRendererParams } from 'ag-grid-community';

/**
 * What stands in the cells, drawn without components: a hundred thousand rows pass here, and a cell lives only as long as
 * it is on the screen.
 */
type Params = ICellRendererParams<GridRow>;

const element = (name: string, className: string, text = ''): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

/** A value with a mark that says where it came from, in words for whoever asks. */
export function codedCell(text: string, provenance: ProvenanceView | null, words: { readonly mark: string; readonly why: string } = { mark: '', why: '' }): HTMLElement {
  const cell = element('span', 'coded');
  cell.append(element('span', 'coded-text', text));
  if (provenance === null || text === '') return cell;
  const mark = element('span', `mark mark-${provenance.source}`, words.mark);
  mark.title = words.why;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', words.why);
  cell.append(mark);
  return cell;
}

/** A chip in words, and the first reason; pressing it leads to the field that mends it. */
export function stateCell(params: Params, words: { readonly state: string; readonly reason: string; readonly more: string }, jump: () => void): HTMLElement {
  const state = params.data?.state;
  const tone = state === 'ready' || state === 'exported' ? 'good' : state === 'blocked' || state === 'needs-review' ? 'bad' : '';
  const cell = element('span', 'state');
  cell.append(element('span', `chip ${tone}`, words.state));
  if (words.reason === '') return cell;
  const reason = element('button', 'reason', words.reason + words.more);
  reason.title = words.reason + words.more;
  reason.setAttribute('tabindex', '-1'); // the cell itself is reached by the arrows, and Enter does the same
  reason.addEventListener('click', jump);
  cell.append(reason);
  return cell;
}
