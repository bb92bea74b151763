import { defineProblems } from '@kontor/server-platform';

/** Problems of previews. */
export const previewProblems = defineProblems({
  'preview-stale': {
    status: 409,
    title: { de: 'Vorschau überholt', en: 'Preview out of date' },
    detail: {
      de: 'Seit der Vorschau hat sich etwas geändert, das die Einträge im Buchhaltungssystem ändern würde. Es wurde nichts gestartet.',
      en: 'Since the preview something has changed that would change the entries in the accounting system. Nothing was started.',
    },
    cure: { de: 'Sehen Sie sich die neue Vorschau an und starten Sie dann.', en: 'Look at the new preview, then start.' },
  },
});
