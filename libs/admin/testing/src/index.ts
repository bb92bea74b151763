export * from './problems';
export * from './screen';
export * from './sessions';
export * from './shell';
