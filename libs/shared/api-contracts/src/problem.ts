/** One wrong field of a request. */
export interface FieldError {
  /** Path of the field in the request, `items.3.amount`. */
  readonly field: string;
  /** Stable code such as `max-length`. */
  readonly code: string;
  /** What is wrong with it, in the language of the answer. */
  readonly detail: string;
}

/** Body of every answer that is not a success: `application/problem+json` after RFC 9457. */
export interface ProblemDocument {
  /** `urn:kontor:problem:` followed by the code. */
  readonly type: string;
  /** Stable code; programs decide by it and never by the texts. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What the reader can do about it. */
  readonly cure: string;
  /** Names the request in our logs; also in the header `X-Request-Id`. */
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
}
