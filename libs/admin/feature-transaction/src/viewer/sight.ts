/** How somebody looks at a receipt. */
export interface Sight {
  /** 1 fits the width of the place. */
  readonly zoom: number;
  /** Degrees, clockwise. */
  readonly turned: 0 | 90 | 180 | 270;
  /** Counted from 1. */
  readonly page: number;
}

export const firstSight: Sight = { zoom: 1, turned: 0, page: 1 };

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export const closer = (sight: Sight): Sight => ({ ...sight, zoom: steps.find((zoom) => zoom > sight.zoom) ?? sight.zoom });
export const farther = (sight: Sight): Sight => ({ ...sight, zoom: [...steps].reverse().find((zoom) => zoom < sight.zoom) ?? sight.zoom });
export const fitted = (sight: Sight): Sight => ({ ...sight, zoom: 1 });
export const turned = (sight: Sight): Sight => ({ ...sight, turned: ((sight.turned + 90) % 360) as Sight['turned'] });
export const leafed = (sight: Sight, step: 1 | -1, pages: number): Sight => ({ ...sight, page: Math.min(Math.max(sight.page + step, 1), Math.max(pages, 1)) });
