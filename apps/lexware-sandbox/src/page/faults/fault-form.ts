import { isFaultKind, isWebhookFault, requestFaultKinds, webhookFaultKinds } from '../../faults/fault';
import { faultsAddress } from '../addresses';
import type { Visit } from '../frame/visit';
import { field, select } from '../html/form';
import { html, type Html } from '../html/html';
import { nameOf } from '../language/texts';

const methods = ['GET', 'POST', 'PUT', 'DELETE'];
const everywhere = '/v1/**';
/** Paths worth disturbing, as suggestions: any other can be typed. */
const paths = [everywhere, '/v1/vouchers', '/v1/vouchers/*/files', '/v1/files', '/v1/contacts', '/v1/voucherlist', '/v1/finance/transactions', '/v1/transaction-assignment-hint', '/oauth2/token'];

export function faultForm({ texts: { faults: texts } }: Visit): Html {
  const number = (name: string, value: string, min: string) => html`<input id="${name}" name="${name}" type="number" min="${min}" value="${value}">`;
  return html`<form method="post" action="${faultsAddress}" class="card grid">
${field('kind', texts.kind, select('kind', [...requestFaultKinds, ...webhookFaultKinds].map((kind) => ({ value: kind, text: nameOf(texts.names, kind) }))))}
${field('method', texts.method, select('method', [{ value: '', text: texts.anyMethod }, ...methods.map((method) => ({ value: method, text: method }))]))}
${field('path', texts.path, html`<input id="path" name="path" list="paths" placeholder="${everywhere}"><datalist id="paths">${paths.map((path) => html`<option value="${path}"></option>`)}</datalist>`, texts.pathAdvice)}
${field('firstCall', texts.firstCall, number('firstCall', '1', '1'))}
${field('calls', texts.calls, number('calls', '1', '1'), texts.callsAdvice)}
${field('milliseconds', texts.milliseconds, number('milliseconds', '1000', '0'), texts.millisecondsAdvice)}
${field('percent', texts.percent, html`<input id="percent" name="percent" type="number" min="1" max="100">`, texts.percentAdvice)}
${field('seed', texts.seed, html`<input id="seed" name="seed">`, texts.seedAdvice)}
<p class="field"><button type="submit" class="main">${texts.submit}</button></p>
</form>`;
}

/** The order as a program would send it: fields left empty are left out, but no number of calls means all of them, and no path any. */
export function orderIn(form: URLSearchParams): Readonly<Record<string, string>> {
  const filled = Object.fromEntries([...form].filter(([, value]) => value.trim() !== ''));
  const kind = filled['kind'] ?? '';
  return { calls: 'all', ...(!(isFaultKind(kind) && isWebhookFault(kind)) && { path: everywhere }), ...filled };
}
