export * from './manifest-form';
export * from './settings-group';
export * from './settings-list';
export * from './texts';
