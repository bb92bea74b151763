/** One spelling per address: people do not remember the case they signed up with. */
export const normalEmail = (text: string): string => text.trim().toLowerCase();
