import { page, redirect, type Answer } from '../../gateway/answer';
import { address, startAddress } from '../addresses';
import { html, type Html } from '../html/html';
import { document, type Screen } from './document';
import type { Visit } from './visit';

const guarded = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** No script runs on these pages, and no other page may hold them in a frame: the buttons would be clicked unseen. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "object-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function screen(visit: Visit, content: Screen, status = 200): Answer {
  const answer = page(status, document(visit, content).toString());
  return { ...answer, headers: { ...answer.headers, ...guarded, 'Content-Security-Policy': pagePolicy, 'Content-Language': visit.language, Vary: 'Accept-Language, Cookie' } };
}

export const missing = (visit: Visit): Answer => screen(visit, { title: visit.texts.missing.title, body: missingBody(visit) }, 404);

const missingBody = ({ texts: { missing: { title, sentence, back } } }: Visit): Html =>
  html`<h1>${title}</h1><p>${sentence}</p><p><a href="${startAddress}">${back}</a></p>`;

/** Where a form leads: a page that is read, with a sentence about what was done. */
export const goOn = (path: string, notice?: string): Answer => ({ ...redirect(address(path, { notice })), status: 303 });

/** Bytes for these pages only, taken for nothing but their type. */
export const asset = (type: string, payload: string | Buffer, policy: string): Answer => ({
  status: 200,
  headers: { ...guarded, 'Content-Type': type, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' },
  payload,
});
