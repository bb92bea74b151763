/** An index.ts is the public face of a room and nothing else: it only re-exports. */
export const publicFace = {
  meta: { type: 'problem', schema: [], messages: { face: 'index.ts only re-exports. Move this into a file that says what it is.' } },
  create(context) {
    const allowed = new Set(['ExportNamedDeclaration', 'ExportAllDeclaration']);
    return {
      'Program > *'(node) {
        const reExport = allowed.has(node.type) && (node.source !== null || node.specifiers?.length === 0 && node.declaration === null);
        if (!reExport) context.report({ node, messageId: 'face' });
      },
    };
  },
};
