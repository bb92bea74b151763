/** 5 MiB, inclusive: what accounting systems take, so that no receipt is accepted here and refused there. */
export const mostReceiptBytes = 5 * 1024 * 1024;

/** Files of one upload; they are held in memory until all of them are checked. */
export const mostFilesPerUpload = 10;

/** More on one transaction is a mistake of whoever uploads. */
export const mostReceiptsPerTransaction = 20;

/** Fits every file system, with room for an ending. */
export const longestFileName = 200;

/** Elements of an e-invoice: a thousand lines and more. */
export const mostElements = 50_000;

/** Characters of one text of an e-invoice. */
export const longestText = 10_000;

/** XML files inside one PDF that are looked at. */
export const mostAttachments = 10;
