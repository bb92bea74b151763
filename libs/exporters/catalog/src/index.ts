export * from './assert-catalog';
export * from './exporters';
