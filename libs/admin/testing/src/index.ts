export * from './problems';
export * from './runs';
export * from './screen';
export * from './sessions';
export * from './shell';
