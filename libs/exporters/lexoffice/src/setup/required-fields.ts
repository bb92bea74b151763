import type { SetupHook } from '@kontor/exporter-contract';
import type { LexofficeSettings } from '../settings';

/** Both are mandatory for every posting in Lexware Office. */
export const requireFields: SetupHook<LexofficeSettings> = {
  id: 'required-fields',
  title: { de: 'Pflichtfelder setzen', en: 'Set required fields' },

  async run(_ctx, host) {
    await host.requireForExport(['glAccount', 'taxRate']);
    return {
      did: 'changed',
      note: {
        de: 'Sachkonto und Mehrwertsteuersatz sind für den Export jetzt Pflicht; mit einem Beleg auch die Belegnummer.',
        en: 'GL account and tax rate are now required for export; with a receipt the receipt number is as well.',
      },
    };
  },
};
