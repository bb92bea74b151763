import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { transform } from '@swc/core';

const { swcOptions } = createRequire(import.meta.url)('../workspace/swc-options.cjs');

/** Libraries are shared by the apps, and a command is built before its apps: each file is compiled once. */
const compiled = new Map();

/** esbuild emits no decorator metadata, which dependency injection and the ORM need: swc compiles each file instead. */
export function swcLoader(root) {

  const compile = async (path) => {
    const options = { ...swcOptions('es6'), filename: relative(root, path) };
    return (await transform(await readFile(path, 'utf8'), options)).code;
  };

  return {
    name: 'swc',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!compiled.has(path)) compiled.set(path, compile(path));
        return { contents: await compiled.get(path), loader: 'js' };
      });
    },
  };
}
