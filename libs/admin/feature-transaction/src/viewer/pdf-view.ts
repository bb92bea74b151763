import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, viewChild, type ElementRef } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { PdfLibrary } from './pdf-library';
import type { Sight } from './sight';
import { widthOf } from './width-of';

/** One page of a PDF; what stands on it is also there as text, for those who do not see it. */
@Component({
  selector: 'kontor-pdf-view',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './viewer.css',
  template: `
    <div #place class="place">
      <canvas #canvas aria-hidden="true" [hidden]="isBroken()"></canvas>
    </div>
    @if (isDrawing() && !isBroken()) {
      <p class="aside" role="status">{{ 'transaction.viewer.drawing' | transloco }}</p>
    }
    @if (isBroken()) {
      <p class="notice" role="alert">{{ 'transaction.viewer.broken' | transloco }}</p>
    } @else {
      <p class="visually-hidden">{{ text() }}</p>
    }
  `,
})
export class PdfView {
  readonly bytes = input.required<ArrayBuffer>();
  readonly sight = input.required<Sight>();
  /** How many there are. */
  readonly pages = output<number>();

  private readonly library = inject(PdfLibrary);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly width = widthOf(this.place);
  private readonly document = signal<PDFDocumentProxy | undefined>(undefined);
  private drawing: RenderTask | undefined;

  protected readonly isBroken = signal(false);
  protected readonly isDrawing = signal(true);
  protected readonly text = signal('');

  constructor() {
    effect((onCleanup) => {
      this.isDrawing.set(true);
      const opening = this.read(this.bytes());
      onCleanup(() => void opening.then((document) => document?.destroy()));
    });
    effect(() => {
      const [document, width, sight] = [this.document(), this.width(), this.sight()];
      if (document && width > 0) void this.draw(document, sight, width);
    });
  }

  private async read(bytes: ArrayBuffer): Promise<PDFDocumentProxy | undefined> {
    try {
      // The library keeps what it is given; somebody may come back to this receipt.
      const document = await this.library.open(bytes.slice(0));
      this.isBroken.set(false);
      this.document.set(document);
      this.pages.emit(document.numPages);
      return document;
    } catch {
      this.isBroken.set(true); // the library's own errors: no PDF, damaged, or locked with a password
      return undefined;
    }
  }

  private async draw(document: PDFDocumentProxy, { page: number, zoom, turned }: Sight, width: number): Promise<void> {
    const page = await document.getPage(Math.min(number, document.numPages));
    const rotation = (page.rotate + turned) % 360;
    const scale = (width / page.getViewport({ scale: 1, rotation }).width) * zoom;
    this.drawing?.cancel();
    const drawing = this.render(page, page.getViewport({ scale: scale * window.devicePixelRatio, rotation }), width * zoom);
    this.drawing = drawing;
    try {
      await drawing.promise;
    } catch {
      return; // RenderingCancelledException: a newer look has begun
    }
    this.isDrawing.set(false);
    const { items } = await page.getTextContent();
    this.text.set(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }

  private render(page: PDFPageProxy, viewport: ReturnType<PDFPageProxy['getViewport']>, width: number): RenderTask {
    const { nativeElement: canvas } = this.canvas();
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${Math.floor(width)}px`;
    return page.render({ canvas, viewport });
  }
}
