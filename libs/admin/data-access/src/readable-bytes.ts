import { HttpErrorResponse } from '@angular/common/http';

/** Where bytes were asked for, a refusal comes as bytes, too: it is read before it is told. */
export async function readableBytes(request: Promise<Blob>): Promise<Blob> {
  try {
    return await request;
  } catch (error) {
    // Anything but a refusal is thrown on as it is.
    throw error instanceof HttpErrorResponse ? await readable(error) : error;
  }
}

async function readable(refused: HttpErrorResponse): Promise<HttpErrorResponse> {
  const body: unknown = refused.error;
  if (!(body instanceof Blob)) return refused;
  return new HttpErrorResponse({ error: parsed(await body.text()), headers: refused.headers, status: refused.status, statusText: refused.statusText, ...(refused.url !== null && { url: refused.url }) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // SyntaxError: the answer of somebody else, such as a proxy
  }
}
