import type { SetupHook } from '@kontor/exporter-contract';
import type { LexofficeSettings } from '../settings';

/** Known suppliers spare an export the look-up; those that exist here only stay as they are. */
export const importSuppliers: SetupHook<LexofficeSettings> = {
  id: 'suppliers',
  title: { de: 'Lieferanten einlesen', en: 'Import suppliers' },

  async run(_ctx, host) {
    const { created, updated, unchanged } = await host.importReferences('supplier', { deactivateOthers: false });
    return {
      did: created + updated === 0 ? 'unchanged' : 'changed',
      note: {
        de: `${created + updated + unchanged} Lieferanten aus Lexware Office sind bekannt, ${created} davon neu.`,
        en: `${created + updated + unchanged} suppliers of Lexware Office are known, ${created} of them new.`,
      },
    };
  },
};
