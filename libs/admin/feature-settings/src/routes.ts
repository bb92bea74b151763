import type { Routes } from '@angular/router';

export const routesAround = (children: Routes): Routes => [{ path: '', children }];
