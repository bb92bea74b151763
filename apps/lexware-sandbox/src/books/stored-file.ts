export const fileKinds = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  xml: 'application/xml',
} as const;

export type FileKind = keyof typeof fileKinds;

export interface StoredFile {
  readonly id: string;
  readonly voucherId: string;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly createdAt: Date;
}
