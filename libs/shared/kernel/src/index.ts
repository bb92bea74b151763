export * from './business-date';
export * from './canonical-json';
export * from './clock';
export * from './currency';
export * from './id';
export * from './localized-text';
export * from './money';
export * from './tax';
