import { json, type Answer } from '../answer';

/** The envelope of the gateway in front of every resource. */
const gatewayError = (status: number, message: string | null, errorType: string): Answer =>
  json(status, { message }, { 'x-amzn-ErrorType': errorType });

export const unauthorized = gatewayError(401, 'Unauthorized', 'UnauthorizedException');
/** The real text is not known; the customer's contract does not include what was asked for. */
export const paymentRequired = gatewayError(402, 'Payment Required', 'PaymentRequiredException');
export const rateLimitExceeded = gatewayError(429, 'Rate limit exceeded', 'LimitExceededException');
export const routeNotFound = gatewayError(404, 'Not Found', 'NotFoundException');
export const unsupportedMediaType = gatewayError(415, 'Unsupported Media Type', 'UnsupportedMediaTypeException');
export const payloadTooLarge = gatewayError(413, 'Request Too Long', 'RequestTooLargeException');
export const disguisedThrottle = gatewayError(500, 'Internal server error or rate limit exceeded', 'InternalServerErrorException');
export const serviceUnavailable = gatewayError(503, null, 'ServiceUnavailableException');
export const endpointTimedOut = gatewayError(504, 'Endpoint request timed out', 'EndpointRequestTimedOutException');
export const internalServerError = gatewayError(500, 'Internal server error', 'InternalServerErrorException');

export const accessDenied = gatewayError(403, 'access_denied', 'AccessDeniedException');

/** The text of the real answer is not known; this one helps whoever reads it. */
export const scopeMissing = (scope: string): Answer => gatewayError(403, `access_denied: scope ${scope} is missing`, 'AccessDeniedException');
