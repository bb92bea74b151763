/** A multipart form: its file, if there was one, and its fields. */
export interface Upload {
  readonly file: { readonly fileName: string; readonly bytes: Buffer } | undefined;
  readonly fields: Readonly<Record<string, string>>;
}
