import type { ImportCount, ReferenceAttributes, ReferenceItem, ReferenceKind } from '@kontor/exporter-contract';
import { canonicalJson } from '@kontor/kernel';
import { normalText } from '../normal-text';

/** A value as it stands here, and what the connection that imports knows of it. */
export interface KnownValue {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly group: string | null;
  readonly active: boolean;
  readonly retiredBy: 'person' | 'import' | null;
  /** Where this connection knows it. */
  readonly link: { readonly id: string; readonly remoteId: string; readonly attributes: ReferenceAttributes; readonly present: boolean } | null;
  /** Whether another connection knows it, or knew it; and whether one of them still lists it. */
  readonly linkedElsewhere: boolean;
  readonly presentElsewhere: boolean;
}

export interface ImportOrder {
  readonly kind: ReferenceKind;
  readonly items: readonly ReferenceItem[];
  readonly deactivateOthers: boolean;
}

/** A value that was here before the import and gets what the ledger says. */
export interface Renewal {
  readonly value: KnownValue;
  readonly item: ReferenceItem;
  readonly revives: boolean;
}

export interface ImportPlan {
  readonly create: readonly ReferenceItem[];
  /** Values made here that the ledger turns out to know. */
  readonly adopt: readonly Renewal[];
  readonly update: readonly Renewal[];
  readonly retire: readonly KnownValue[];
  /** Values this connection no longer lists, retired or not. */
  readonly vanished: readonly KnownValue[];
  readonly count: ImportCount;
}

/** A value that an import switched off comes back with the ledger; what a person switched off stays off. */
const revives = (value: KnownValue): boolean => !value.active && value.retiredBy === 'import';

function isSame({ name, number, group, link }: KnownValue, item: ReferenceItem): boolean {
  const facts = [item.name, item.number ?? null, item.group ?? null, item.attributes ?? {}];
  return link?.present === true && canonicalJson([name, number, group, link.attributes]) === canonicalJson(facts);
}

/** Suppliers only: people note them before the ledger is connected, and one supplier must not become two. */
function adoptable(kind: ReferenceKind, known: readonly KnownValue[]): Map<string, KnownValue[]> {
  const made = kind === 'supplier' ? known.filter(({ link, linkedElsewhere, retiredBy }) => !link && !linkedElsewhere && retiredBy !== 'person') : [];
  const byName = new Map<string, KnownValue[]>();
  for (const value of made) byName.set(normalText(value.name), [...(byName.get(normalText(value.name)) ?? []), value]);
  return byName;
}

/** Decides what an import changes, without changing anything. Counts are of values: created + updated + unchanged = items. */
export function planImport(known: readonly KnownValue[], { kind, items, deactivateOthers }: ImportOrder): ImportPlan {
  const unique = [...new Map(items.map((item) => [item.remoteId, item])).values()];
  const byRemoteId = new Map(known.flatMap((value) => (value.link ? [[value.link.remoteId, value] as const] : [])));
  const candidates = adoptable(kind, known);
  const plan = { create: [] as ReferenceItem[], adopt: [] as Renewal[], update: [] as Renewal[], unchanged: [] as KnownValue[] };
  for (const item of unique) {
    const value = byRemoteId.get(item.remoteId);
    const twin = value ? undefined : candidates.get(normalText(item.name))?.shift();
    if (value && isSame(value, item) && !revives(value)) plan.unchanged.push(value);
    else if (value) plan.update.push({ value, item, revives: revives(value) });
    else if (twin) plan.adopt.push({ value: twin, item, revives: revives(twin) });
    else plan.create.push(item);
  }
  const listed = new Set([...plan.unchanged, ...plan.update.map(({ value }) => value), ...plan.adopt.map(({ value }) => value)]);
  const { create, adopt, update, unchanged } = plan;
  const { retire, vanished } = leaving(known, listed, deactivateOthers);
  const count = { created: create.length, updated: update.length + adopt.length, unchanged: unchanged.length, deactivated: retire.length };
  return { create, adopt, update, retire, vanished, count };
}

function leaving(known: readonly KnownValue[], listed: ReadonlySet<KnownValue>, deactivateOthers: boolean): Pick<ImportPlan, 'retire' | 'vanished'> {
  const absent = known.filter((value) => !listed.has(value));
  const vanished = absent.filter(({ link }) => link?.present);
  const retire = (deactivateOthers ? absent : vanished.filter(({ presentElsewhere }) => !presentElsewhere)).filter(({ active }) => active);
  return { retire, vanished };
}
