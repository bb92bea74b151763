import { Directive, effect, inject, input, TemplateRef, ViewContainerRef } from '@angular/core';
import type { Role } from '@kontor/api-contracts';
import { Permissions } from '@kontor/admin-data-access';

/** Shows its content to whoever has at least this role: `*kontorIfRole="'accountant'"`. */
@Directive({ selector: '[kontorIfRole]' })
export class IfRole {
  readonly kontorIfRole = input.required<Role>();

  constructor() {
    const [permissions, template, container] = [inject(Permissions), inject(TemplateRef), inject(ViewContainerRef)];
    effect(() => {
      const allowed = permissions.atLeast(this.kontorIfRole());
      if (!allowed) container.clear();
      else if (container.length === 0) container.createEmbeddedView(template);
    });
  }
}
