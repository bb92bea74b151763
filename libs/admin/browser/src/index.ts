export * from './browser-memory';
