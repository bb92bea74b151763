import { incomeCategories } from './income-categories';
import { inventedIncome, inventedOutgo } from './invented-categories';
import { outgoCategories } from './outgo-categories';
import type { PostingCategory } from './posting-category';

/** The built-in categories, the same ids in every organization: those that are known, then those that fill the list up. */
export const postingCategories: readonly PostingCategory[] = [...incomeCategories, ...inventedIncome, ...outgoCategories, ...inventedOutgo];

const byId = new Map(postingCategories.map((category) => [category.id, category]));

export const postingCategory = (id: string): PostingCategory | undefined => byId.get(id.toLowerCase());
