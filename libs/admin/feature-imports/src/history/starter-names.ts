import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { NamedActor } from '@kontor/api-contracts';
import { LanguageKeeper } from '@kontor/admin-language';

/** What people call whoever brought a file. */
@Injectable({ providedIn: 'root' })
export class StarterNames {
  private readonly transloco = inject(TranslocoService);
  private readonly keeper = inject(LanguageKeeper);

  /** Follows the language when read in a template. */
  of({ kind, name }: NamedActor): string {
    this.keeper.language();
    return name ?? this.transloco.translate<string>(kind === 'system' ? 'imports.starter.system' : 'imports.starter.gone');
  }
}
