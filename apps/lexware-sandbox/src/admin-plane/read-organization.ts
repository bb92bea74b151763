import { isId, newId } from '@kontor/kernel';
import { booleanOf, filledTextOf, isAbsent, isRecord, listOf, textOf, type JsonRecord } from '../json/read-json';
import { apiKey, type ApiKey } from '../organizations/api-key';
import type { Organization, OrganizationTaxType } from '../organizations/organization';
import { organization } from '../organizations/seed';
import { strangeField } from './read-fault-order';

export interface Founding {
  readonly organization: Organization;
  readonly key: ApiKey;
}

const fields = ['organizationId', 'companyName', 'taxType', 'smallBusiness', 'businessFeatures', 'userEmail', 'apiKey', 'audience', 'vendors'];
const taxTypes: readonly string[] = ['net', 'gross', 'vatfree'];

/**
 * `{companyName, organizationId?, taxType?, smallBusiness?, businessFeatures?, userEmail?, apiKey?, audience?, vendors?}`, or the
 * sentence that refuses it. Where no vendors are named there are three, the last of which has too many addresses to be written.
 */
export function readOrganization(body: unknown, now: Date): Founding | string {
  if (!isRecord(body)) return 'A JSON object was expected.';
  const companyName = filledTextOf(body['companyName']);
  const taxType = filledTextOf(body['taxType']) ?? 'net';
  const id = filledTextOf(body['organizationId'])?.toLowerCase() ?? newId();
  const refusal = strangeField(body, fields) ?? listRefusal(body);
  if (refusal !== undefined) return refusal;
  if (companyName === undefined) return 'companyName is missing.';
  if (!isTaxType(taxType)) return `taxType can be ${taxTypes.join(', ')}.`;
  if (!isId(id)) return 'organizationId must be a UUID.';
  const email = filledTextOf(body['userEmail']) ?? `demo@${id.slice(-12)}.example`;
  const profile = { companyName, taxType, smallBusiness: booleanOf(body['smallBusiness']) ?? false, businessFeatures: featuresIn(body) };
  const founded = organization(id, profile, { name: `Demo ${companyName}`, email }, now, vendorsIn(body));
  const key = filledTextOf(body['apiKey']) ?? `sandbox-key-${id.slice(-12)}`;
  return { organization: founded, key: apiKey(key, newId(), founded, body['audience'] === 'public' ? 'public' : 'partner') };
}

const isTaxType = (text: string): text is OrganizationTaxType => taxTypes.includes(text);

function listRefusal(body: JsonRecord): string | undefined {
  const audience = body['audience'];
  if (!isAbsent(audience) && audience !== 'partner' && audience !== 'public') return 'audience can be partner or public.';
  const broken = ['businessFeatures', 'vendors'].find((field) => !isAbsent(body[field]) && !isListOfTexts(body[field]));
  return broken === undefined ? undefined : `${broken} must be a list of texts.`;
}

const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.every((entry) => filledTextOf(entry) !== undefined);

/** What the contract of an organization has in it; everything where nothing is said. */
const featuresIn = (body: JsonRecord): readonly string[] =>
  isAbsent(body['businessFeatures']) ? ['INVOICING', 'INVOICING_PRO', 'BOOKKEEPING'] : listOf(body['businessFeatures']).flatMap((feature) => textOf(feature) ?? []);

const vendorsIn = (body: JsonRecord): readonly string[] | undefined => (isAbsent(body['vendors']) ? undefined : listOf(body['vendors']).flatMap((name) => textOf(name) ?? []));
