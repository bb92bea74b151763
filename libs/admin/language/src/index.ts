export * from './language-keeper';
export * from './language-switch';
export * from './local-formats';
export * from './provide-language';
export * from './provide-texts';
export * from './read-amount';
