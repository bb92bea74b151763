import { fieldLabels, type IssueView } from '@kontor/api-contracts';
import { accountingFields, fillPlaceholders, type AccountingField, type ExporterFault, type Issue, type MessageEntry } from '@kontor/exporter-contract';
import { coreMessages } from '@kontor/exporter-engine';
import { httpMessages } from '@kontor/exporter-http';
import type { Locale } from '@kontor/kernel';
import { Injectable } from '@nestjs/common';
import { ExporterShelf } from './exporter-shelf';

const isField = (text: string | undefined): text is AccountingField => accountingFields.some((field) => field === text);

/** Puts issues and faults into words: core's own, those of the remote client and those of every plugin. */
@Injectable()
export class MessageBook {
  private readonly entries: ReadonlyMap<string, MessageEntry>;

  constructor(shelf: ExporterShelf) {
    const catalogues = [coreMessages, httpMessages, ...shelf.all.map(({ messages }) => messages)];
    this.entries = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));
  }

  view({ code, field, params = {} }: Issue, locale: Locale): IssueView {
    const entry = this.entries.get(code) ?? this.entries.get('KON-defect') ?? coreMessages['KON-defect'];
    const named = params['field'];
    const words = isField(named) ? { ...params, field: fieldLabels[named][locale] } : params;
    return {
      code,
      field: field ?? null,
      title: fillPlaceholders(entry.title[locale], words),
      cure: fillPlaceholders(entry.cure[locale], words),
      who: entry.who,
    };
  }

  viewFault({ code, params, field }: ExporterFault, locale: Locale): IssueView {
    return this.view({ code, params: { ...params, ...(field === undefined ? {} : { remoteField: field }) } }, locale);
  }
}
