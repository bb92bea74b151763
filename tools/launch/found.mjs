import { requireNode } from './bootstrap/require-node.mjs';

requireNode();
import('./bootstrap/enter.mjs').then(({ enter }) => enter('found'));
