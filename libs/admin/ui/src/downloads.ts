import { DOCUMENT, inject, Injectable } from '@angular/core';
import { LanguageKeeper } from '@kontor/admin-language';
import { csvText } from './csv-text';

/** Gives a person files that were made on the screen. */
@Injectable({ providedIn: 'root' })
export class Downloads {
  private readonly document = inject(DOCUMENT);
  private readonly keeper = inject(LanguageKeeper);

  /** A table for a spreadsheet; German ones part cells by semicolons. */
  csv(fileName: string, rows: readonly (readonly string[])[]): void {
    const text = csvText(rows, this.keeper.language() === 'de' ? ';' : ',');
    this.give(fileName, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }

  give(fileName: string, content: Blob): void {
    const address = URL.createObjectURL(content);
    const link = this.document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
  }
}
