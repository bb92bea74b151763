import type { StepContext } from '@kontor/exporter-contract';
import type { LexofficeSettings } from '../settings';

export type LexofficeContext = StepContext<LexofficeSettings>;
