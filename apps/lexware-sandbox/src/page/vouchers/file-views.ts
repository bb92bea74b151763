import type { StoredFile } from '../../books/stored-file';
import type { Voucher } from '../../books/voucher';
import type { Organization } from '../../organizations/organization';
import { fileAddress } from '../addresses';
import type { Visit } from '../frame/visit';
import { html, type Html } from '../html/html';
import { emptyNote } from '../html/table';

/** Characters of an e-invoice that a page carries. */
const shownText = 20_000;

/** Asks the viewer of the browser for nothing but the page, as wide as there is room. */
const plainViewer = '#toolbar=0&navpanes=0&view=FitH';

/** The files of a voucher as a reader wants them: to look at. */
export function fileViews(visit: Visit, { id, books }: Organization, { fileIds }: Voucher): Html {
  const files = fileIds.flatMap((fileId) => books.files.get(fileId) ?? []);
  if (files.length === 0) return emptyNote(visit.texts.voucher.noFiles);
  return html`${files.map((file) => figure(visit, file, fileAddress(id, file.id)))}`;
}

const figure = (visit: Visit, file: StoredFile, source: string): Html => html`<figure>
<figcaption><a href="${source}" target="_blank">${file.fileName}</a> <small>${visit.format.size(file.bytes.length)}</small></figcaption>
${view(visit, file, source)}
</figure>
`;

function view({ texts: { voucher: texts } }: Visit, { kind, fileName, bytes }: StoredFile, source: string): Html {
  switch (kind) {
    case 'pdf':
      return html`<object type="application/pdf" data="${source}${plainViewer}" aria-label="${fileName}"><p class="empty">${texts.cannotShow} <a href="${source}">${texts.openFile}</a></p></object>`;
    case 'jpg':
    case 'png':
      return html`<img src="${source}" alt="${fileName}">`;
    case 'xml': {
      const text = bytes.toString('utf8');
      return html`<pre>${text.slice(0, shownText)}</pre>${text.length > shownText && html`<p class="note">${texts.tooLong}</p>`}`;
    }
  }
}
