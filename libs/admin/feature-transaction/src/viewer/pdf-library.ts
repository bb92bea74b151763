import { DOCUMENT, inject, Injectable } from '@angular/core';
import type * as Pdfjs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';

type Library = typeof Pdfjs;

interface Workshop {
  readonly library: Library;
  readonly worker: PDFWorker;
}

/** Where the build puts what the library loads by itself. */
const folder = '/pdf';

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => unknown };
}

const hasTrustedTypes = (window: object): window is { readonly trustedTypes: TrustedTypes } => 'trustedTypes' in window;

/** The program that draws PDFs: loaded when the first one is opened, at work in a thread of its own. */
@Injectable({ providedIn: 'root' })
export class PdfLibrary {
  private readonly window = inject(DOCUMENT).defaultView;
  private loading: Promise<Workshop> | undefined;

  /** Rejects with the error of the library where the bytes are no PDF or locked with a password. */
  async open(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
    const { library, worker } = await (this.loading ??= this.load());
    return library.getDocument({
      data: bytes,
      worker,
      isEvalSupported: false,
      useWasm: false,
      cMapUrl: `${folder}/cmaps/`,
      standardFontDataUrl: `${folder}/standard_fonts/`,
      wasmUrl: `${folder}/wasm/`,
    }).promise;
  }

  private async load(): Promise<Workshop> {
    const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const port = new Worker(this.trusted(`${folder}/pdf.worker.min.mjs`), { type: 'module' });
    return { library, worker: library.PDFWorker.create({ port }) };
  }

  /** The page starts no program whose address nobody vouches for; this one never changes. */
  private trusted(url: string): string {
    if (!this.window || !hasTrustedTypes(this.window)) return url;
    return this.window.trustedTypes.createPolicy('kontor', { createScriptURL: (address) => address }).createScriptURL(url) as string;
  }
}
