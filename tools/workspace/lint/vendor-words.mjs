/** Vendor words live in the plugin, its sandbox and the catalog; the third plugin must need no line elsewhere. */
const vendorWord = /lexoffice|lexware|voucher/i;

export const vendorWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { vendor: 'The vendor word "{{word}}" belongs into the plugin, its sandbox or the catalog. Name the thing by its house word.' },
  },
  create(context) {
    return {
      Program() {
        context.sourceCode.lines.forEach((line, index) => {
          const word = vendorWord.exec(line);
          if (!word) return;
          const loc = { line: index + 1, column: word.index };
          context.report({ loc, messageId: 'vendor', data: { word: word[0] } });
        });
      },
    };
  },
};
