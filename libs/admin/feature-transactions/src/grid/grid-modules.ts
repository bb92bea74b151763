import { CellStyleModule, ColumnApiModule, CustomEditorModule, DateEditorModule, InfiniteRowModelModule, LocaleModule, ModuleRegistry, RenderApiModule, RowApiModule, RowSelectionModule, RowStyleModule, ScrollApiModule, TextEditorModule, themeQuartz } from 'ag-grid-community';

/** What of the grid library is loaded. */
export const registerGridModules = (): void =>
  ModuleRegistry.registerModules([
    CellStyleModule, ColumnApiModule, CustomEditorModule, DateEditorModule, InfiniteRowModelModule, LocaleModule, RenderApiModule, RowApiModule, RowSelectionModule, RowStyleModule,
    ScrollApiModule, TextEditorModule,
  ]);

/** Our colours, which follow light and dark by themselves. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--neutral-surface)',
  headerTextColor: 'var(--text-soft)',
  selectedRowBackgroundColor: 'var(--selected)',
  fontFamily: 'inherit',
  fontSize: 14,
  browserColorScheme: 'inherit',
  wrapperBorderRadius: 6,
  rowHeight: 38,
  headerHeight: 38,
});
