import { IsIn } from 'class-validator';
import { Setting } from './setting';

export const modes = ['development', 'test', 'production'] as const;
export type Mode = (typeof modes)[number];

export class RuntimeSettings {
  @Setting({
    name: 'KONTOR_MODE',
    docs: 'development, test or production. Production refuses every shortcut that is only fit for trying out.',
    cure: 'Write development, test or production.',
  })
  @IsIn(modes)
  readonly mode: Mode = 'development';

  get isProduction(): boolean {
    return this.mode === 'production';
  }
}
