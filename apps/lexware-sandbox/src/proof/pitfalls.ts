/** What real users of the real service stumbled over, numbered as in the list they are collected in, by subject. */
export const pitfalls = {
  vouchers: [
    'pitfall 1: a voucher put without its files loses them for good',
    'pitfall 2: files that were put away cannot be put back, only uploaded again',
    'pitfall 3: a status is refused where none belongs, missed where one does, and never paid',
    'pitfall 4: neither vouchers nor contacts can be deleted',
    'pitfall 5: nothing is idempotent, so a retry after 504 books twice',
    'pitfall 6: voucher numbers are not unique',
    'pitfall 14: reverse charge is refused at 0 %, a small business at 19 %',
    'pitfall 15: a cent of difference is refused, unless it has a rounding position',
    'pitfall 16: timestamps without milliseconds or colon are refused',
    'pitfall 21: a category that exists is taken, the wrong one too, and half an id never',
    'pitfall 28: nothing is wrong with drafts and unchecked vouchers, and yet their payments answer 406',
  ],
  files: [
    'pitfall 7: the same bytes uploaded twice are one voucher',
    'pitfall 8: what was just made cannot be used at once',
    'pitfall 18: a file without an extension is refused, whatever its type',
    'pitfall 19: a client that always asks for JSON gets no file',
  ],
  searches: [
    'pitfall 9: a contact with more than one entry in a list cannot be put',
    'pitfall 10: searches want HTML encoding, know wildcards and need three characters',
    'pitfall 11: the voucher list wants type and status, plain days, and ignores what it does not know',
    'pitfall 12: overdue vouchers appear among the open ones and cannot be combined',
    'pitfall 13: an old version is 406 for contacts and 409 for finance accounts',
    'pitfall 20: odd phone numbers and empty e-mail addresses are refused',
    'pitfall 26: searches find archived contacts',
  ],
  access: [
    'pitfall 17: the fifth call at once is refused, and nothing says for how long',
    'pitfall 22: refresh tokens rotate, and of two refreshes at once one is lost',
    'pitfall 23: a regenerated key loses its subscriptions and gains no scopes',
    'pitfall 24: the balance of an account stays until somebody puts it',
    'pitfall 25: a deactivated account still takes transactions',
    'pitfall 27: what the contract does not have answers 402 or 403',
  ],
} as const;
