import { incomeCategories } from './income-categories';
import { outgoCategories } from './outgo-categories';
import type { PostingCategory } from './posting-category';

/** The built-in categories: the same ids in every organization. */
export const postingCategories: readonly PostingCategory[] = [...incomeCategories, ...outgoCategories];

const byId = new Map(postingCategories.map((category) => [category.id, category]));

export const postingCategory = (id: string): PostingCategory | undefined => byId.get(id.toLowerCase());
