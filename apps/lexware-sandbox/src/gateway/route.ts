import type { Answer } from './answer';
import type { ApiCall, Call } from './call';
import type { Scope } from './scopes';
import type { Upload } from './upload';

/** Most handlers answer at once; one that has to ask somebody else answers later. */
type Handled = Answer | Promise<Answer>;

/** A handler gets its body already read: JSON, a form, an uploaded file, or nothing. */
export type Handling<C extends Call> =
  | { readonly takes: 'nothing'; handle(call: C): Handled }
  | { readonly takes: 'json'; handle(call: C, body: unknown): Handled }
  | { readonly takes: 'form'; handle(call: C, form: URLSearchParams): Handled }
  | { readonly takes: 'upload'; handle(call: C, upload: Upload): Handled };

interface Address {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
}

/** A page or an endpoint outside the guarded API. */
export type OpenRoute = Address & Handling<Call>;

/** An endpoint of the API. */
export type ApiRoute = Address &
  Handling<ApiCall> & {
    readonly scopes: readonly Scope[];
    /** Which of the two error envelopes the resource speaks. */
    readonly family: 'legacy' | 'regular';
    readonly partnerOnly?: boolean;
    /** Only for organizations whose contract has bookkeeping in it. */
    readonly bookkeeping?: boolean;
    /** The handler itself looks at what types the client takes; everything else answers JSON. */
    readonly negotiates?: boolean;
  };

export type Route = OpenRoute | ApiRoute;
