/** 5 MiB, inclusive: what accounting systems take, so that no receipt is accepted here and refused there. */
export const mostReceiptBytes = 5 * 1024 * 1024;

/** Files of one upload; they are held in memory until all of them are checked. */
export const mostFilesPerUpload = 10;

/** More on one transaction is a mistake of whoever uploads. */
export const mostReceiptsPerTransaction = 20;

/** Fits every file system, with room for an ending. */
export const longestFileName = 200;
