import { json, type Answer } from '../answer';

export type IssueType = 'validation_failure' | 'bad_request_error' | 'technical_error';

/** One entry of the IssueList that contacts, vouchers and files answer with. */
export interface Issue {
  readonly i18nKey: string;
  /** The field path, or null where no field is meant. */
  readonly source: string | null;
  readonly type: IssueType;
}

const issue = (i18nKey: string, source: string | null, type: IssueType = 'validation_failure'): Issue => ({ i18nKey, source, type });

export const missing = (source: string): Issue => issue('missing_entity', source);
export const invalid = (source: string): Issue => issue('invalid_value', source);
export const refused = (i18nKey: string, source: string | null): Issue => issue(i18nKey, source);

const legacyError = (status: number, requestId: string, issues: readonly Issue[], message?: string): Answer =>
  json(status, { requestId, message, IssueList: issues.map((entry) => ({ ...entry, additionalData: null, args: null })) });

/** 406: the body was understood and is not acceptable. */
export const notAcceptable = (requestId: string, issues: readonly Issue[]): Answer => legacyError(406, requestId, issues);

/** 409: what the documentation says about an old version. */
export const legacyConflict = (requestId: string, issues: readonly Issue[]): Answer => legacyError(409, requestId, issues);

/** 400: a body that is no JSON, or a query parameter that cannot be used. */
export const legacyBadRequest = (requestId: string, source: string | null, message: string, i18nKey = 'bad_request_error'): Answer =>
  legacyError(400, requestId, [issue(i18nKey, source, 'bad_request_error')], message);

export const legacyNotFound = (requestId: string, source: string): Answer =>
  legacyError(404, requestId, [issue('not_found', source, 'bad_request_error')]);

export const legacyTechnicalError = (requestId: string, i18nKey: string, source: string | null = null): Answer =>
  legacyError(500, requestId, [issue(i18nKey, source, 'technical_error')]);
