import type { SetupHook } from '@kontor/exporter-contract';
import type { LexofficeSettings } from '../settings';

/** Lexware's own accounts take the place of all others: a voucher can only be booked on one of them. */
export const importGlAccounts: SetupHook<LexofficeSettings> = {
  id: 'gl-accounts',
  title: { de: 'Sachkonten einlesen', en: 'Import GL accounts' },

  async run(_ctx, host) {
    const { created, updated, unchanged, deactivated } = await host.importReferences('glAccount', { deactivateOthers: true });
    const total = created + updated + unchanged;
    return {
      did: created + updated + deactivated === 0 ? 'unchanged' : 'changed',
      note: {
        de: `${total} Sachkonten aus Lexware Office sind aktiv, ${deactivated} andere wurden deaktiviert.`,
        en: `${total} GL accounts of Lexware Office are active, ${deactivated} others were deactivated.`,
      },
    };
  },
};
