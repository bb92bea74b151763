import type { FileKind } from '../books/stored-file';

const byExtension: Readonly<Record<string, FileKind>> = { pdf: 'pdf', jpg: 'jpg', jpeg: 'jpg', png: 'png', xml: 'xml' };

/** The extension decides, whatever MIME type the part was sent with. */
export const kindOf = (fileName: string): FileKind | undefined => byExtension[/\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''];
