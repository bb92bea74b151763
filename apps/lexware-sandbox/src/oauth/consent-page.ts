import type { AuthorizationRequest } from './authorization-request';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const document = (title: string, body: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color: #1d2733; }
label { display: block; margin: 1rem 0 0; } input { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box; }
button { font: inherit; padding: .6rem 1.2rem; margin: 1.5rem .75rem 0 0; } .note { color: #52606d; } .fault { color: #a61b1b; }
</style>
</head>
<body>
${body}
</body>
</html>
`;

export interface ConsentPage {
  readonly requestId: string;
  readonly request: AuthorizationRequest;
  readonly demoEmails: readonly string[];
  readonly fault?: string;
}

/** Sign-in and consent on one page. Its form can be posted by a program just as well. */
export function consentPage({ requestId, request, demoEmails, fault }: ConsentPage): string {
  const name = escaped(request.connectionName ?? 'Ein Programm');
  return document(
    'Lexware Office (Sandbox): Zugriff erlauben',
    `<h1>Zugriff erlauben</h1>
<p><strong>${name}</strong> möchte auf Ihre Daten in Lexware Office zugreifen:</p>
<ul>${request.scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')}</ul>
${fault === undefined ? '' : `<p class="fault" role="alert">${escaped(fault)}</p>`}
<form method="post" action="/oauth2/authorize">
<input type="hidden" name="request" value="${escaped(requestId)}">
<label>E-Mail <input type="email" name="email" value="${escaped(demoEmails[0] ?? '')}" autocomplete="off"></label>
<label>Passwort <input type="password" name="password" value="sandbox" autocomplete="off"></label>
<p class="note">Dies ist eine Sandbox: Anmelden können sich ${demoEmails.map(escaped).join(', ')}, jedes Passwort gilt.</p>
<button type="submit" name="decision" value="approve">Erlauben</button>
<button type="submit" name="decision" value="deny">Ablehnen</button>
</form>`,
  );
}

export const refusalPage = (reason: string): string =>
  document('Lexware Office (Sandbox): Anfrage ungültig', `<h1>Anfrage ungültig</h1><p>${escaped(reason)}</p>`);
