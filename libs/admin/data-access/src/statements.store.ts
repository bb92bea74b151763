import { inject, Injectable } from '@angular/core';
import type { Page, PageRequest, StatementErrorView, StatementImportResult, StatementImportView, StatementProfileView, StatementRecognition } from '@kontor/api-contracts';
import { Api } from './client/api';
import { statementImportErrors, statementImportImport, statementImportList, statementImportRead, statementProfileList, statementProfileRecognize } from './client/functions';
import type { StatementProfileId } from './client/models/statement-profile-id';
import { Remote } from './remote';

export type { StatementProfileId } from './client/models/statement-profile-id';

/** How a person wants a file to be read. */
export interface StatementReading {
  /** Recognised by the file itself where it is left out. */
  readonly profile?: StatementProfileId;
  /** JSON text, for files of no known format. */
  readonly mapping?: string;
  /** Tells apart accounts of one source whose files do not name them. */
  readonly account?: string;
}

/** Enough for the first rows of any statement. */
const previewedBytes = 1024 * 1024;

const beginningOf = (file: File): File => (file.size <= previewedBytes ? file : new File([file.slice(0, previewedBytes)], file.name));

/** Statements as they are imported, and what became of those that were. */
@Injectable({ providedIn: 'root' })
export class StatementsStore {
  private readonly api = inject(Api);

  readonly profiles = new Remote<readonly StatementProfileView[]>(() => this.api.invoke(statementProfileList, {}));

  /** How the file would be read; keeps nothing. */
  recognize(file: File, reading: StatementReading): Promise<StatementRecognition> {
    return this.api.invoke(statementProfileRecognize, { body: { ...reading, file: beginningOf(file) } });
  }

  import(file: File, reading: StatementReading): Promise<StatementImportResult> {
    return this.api.invoke(statementImportImport, { body: { ...reading, file } });
  }

  /** Newest first. */
  page(request: PageRequest): Promise<Page<StatementImportView>> {
    return this.api.invoke(statementImportList, request);
  }

  read(id: string): Promise<StatementImportResult> {
    return this.api.invoke(statementImportRead, { id });
  }

  /** In the order of the file. */
  errors(id: string, request: PageRequest): Promise<Page<StatementErrorView>> {
    return this.api.invoke(statementImportErrors, { id, ...request });
  }
}
