/** The endings Lexware goes by, whatever media type is sent with them (MAPPINGS F34); the first is added where none fits. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/xml': ['xml'],
  'text/xml': ['xml'],
};

/** The receipt's own name with an ending Lexware accepts for its type. */
export function acceptableFileName(fileName: string, mimeType: string): string {
  const [usual, ...others] = endings[mimeType] ?? [];
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return usual === undefined || [usual, ...others].includes(ending) ? fileName : `${fileName}.${usual}`;
}
