export * from './csv-exporter';
