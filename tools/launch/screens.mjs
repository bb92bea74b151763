import { requireNode } from './bootstrap/require-node.mjs';

requireNode();
import('./bootstrap/enter.mjs').then(({ enter }) => enter('screens', { apps: ['apps/api', 'apps/worker', 'apps/lexware-sandbox', 'apps/admin'] }));
