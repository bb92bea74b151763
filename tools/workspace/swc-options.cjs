/** How every .ts file of the server, the tools and the tests is compiled: decorators with metadata, which dependency injection needs. */
exports.swcOptions = (moduleType) => ({
  swcrc: false,
  configFile: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: moduleType },
  sourceMaps: 'inline',
});
