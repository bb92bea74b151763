import fc from 'fast-check';
import { fileNameOf } from './file-name';
import { longestFileName } from './limits';
import { receiptMimeTypes } from '@kontor/api-contracts';

describe('the name of a receipt', () => {
  it.each([
    ['Rechnung März.pdf', 'application/pdf', 'Rechnung März.pdf'],
    ['SCAN.PDF', 'application/pdf', 'SCAN.PDF'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['photo.pdf', 'image/jpeg', 'photo.pdf.jpg'],
    ['invoice.exe', 'application/pdf', 'invoice.exe.pdf'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['C:\\Scans\\Beleg 1.png', 'image/png', 'Beleg 1.png'],
    ['fdp.\u202egnp', 'image/png', 'fdp.gnp.png'],
    ['a\r\nSet-Cookie: x.pdf', 'application/pdf', 'aSet-Cookie_ x.pdf'],
    ['.htaccess', 'application/xml', 'htaccess.xml'],
    ['.pdf', 'application/pdf', 'pdf.pdf'],
    ['', 'image/png', 'receipt.png'],
    ['   ...', 'image/png', 'receipt.png'],
  ] as const)('%j of type %s is %j', (given, mimeType, expected) => {
    expect(fileNameOf(given, mimeType)).toBe(expected);
  });

  it('is always short, on one line, without folders and with an ending that tells the truth', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...receiptMimeTypes), (given, mimeType) => {
        const name = fileNameOf(given, mimeType);
        expect([...name].length).toBeLessThanOrEqual(longestFileName);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(name).toMatch({ 'application/pdf': /.\.pdf$/i, 'image/jpeg': /.\.jpe?g$/i, 'image/png': /.\.png$/i, 'application/xml': /.\.xml$/i }[mimeType]);
        expect(fileNameOf(name, mimeType)).toBe(name);
      }),
    );
  });
});
