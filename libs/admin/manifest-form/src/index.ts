export * from './manifest-form';
export * from './settings-group';
export * from './texts';
