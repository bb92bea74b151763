export * from './exporter';
