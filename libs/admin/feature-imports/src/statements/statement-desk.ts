import { computed, inject, Injectable, signal } from '@angular/core';
import type { StatementCounts, StatementImportResult, StatementRecognition } from '@kontor/api-contracts';
import { attempt, Remote, StatementsStore, type Failure, type StatementProfileId, type StatementReading } from '@kontor/admin-data-access';
import { guessMapping } from '../mapping/guess-mapping';
import { mappingOf, type MappingDraft } from '../mapping/mapping-draft';
import { RememberedMappings } from '../mapping/remembered-mappings';
import { ImportFollower } from './import-follower';

/** The format a person described themselves. */
const described: StatementProfileId = 'generic';

/** One file on its way in: looked at, described where nobody knows it, imported. Stays while somebody looks at another page. */
@Injectable({ providedIn: 'root' })
export class StatementDesk {
  private readonly store = inject(StatementsStore);
  private readonly remembered = inject(RememberedMappings);
  private readonly follower = inject(ImportFollower);

  private readonly chosenFile = signal<File | undefined>(undefined);
  private readonly look = signal<Remote<StatementRecognition> | undefined>(undefined);
  private readonly chosenProfile = signal<StatementProfileId | undefined>(undefined);
  private readonly chosenDraft = signal<MappingDraft | undefined>(undefined);
  private readonly importing = signal(false);
  private readonly lastFailure = signal<Failure | undefined>(undefined);

  readonly file = this.chosenFile.asReadonly();
  /** What the server makes of the file, read as it was said last. */
  readonly recognition = this.look.asReadonly();
  readonly draft = this.chosenDraft.asReadonly();
  readonly account = signal('');
  readonly isImporting = this.importing.asReadonly();
  /** How far the import is, as soon as the server says so. */
  readonly progress = computed<StatementCounts | undefined>(() => (this.importing() ? this.follower.counts() : undefined));
  readonly failure = this.lastFailure.asReadonly();

  readonly table = computed(() => this.look()?.value()?.table ?? undefined);
  /** As chosen by a person, else as recognised. */
  readonly profile = computed(() => this.chosenProfile() ?? this.look()?.value()?.profile?.id);
  private readonly mapping = computed(() => {
    const [draft, table] = [this.chosenDraft(), this.table()];
    return this.chosenProfile() === described && draft && table ? mappingOf(draft, table) : undefined;
  });
  /** Nothing while a mapping is not complete. */
  private readonly reading = computed<StatementReading | undefined>(() => {
    const [profile, mapping, account] = [this.chosenProfile(), this.mapping(), this.account().trim()];
    if (profile === described && mapping === undefined) return undefined;
    return { ...(profile !== undefined && { profile }), ...(mapping !== undefined && { mapping }), ...(account !== '' && { account }) };
  });
  readonly isReady = computed(() => {
    const look = this.look();
    if (!look || look.isLoading() || look.failure()) return false;
    return this.reading() !== undefined && (look.value()?.profile ?? null) !== null;
  });

  async take(file: File): Promise<void> {
    this.reset();
    this.chosenFile.set(file);
    const look = new Remote(() => this.store.recognize(file, this.reading() ?? {}));
    this.look.set(look);
    await look.load();
    if (look === this.look() && look.value()?.profile === null && this.table()) await this.choose(described);
  }

  async choose(profile: StatementProfileId): Promise<void> {
    const table = this.table();
    if (profile === described && table) this.chosenDraft.update((draft) => draft ?? this.remembered.find(table) ?? guessMapping(table));
    this.chosenProfile.set(profile);
    await this.lookAgain();
  }

  async describe(draft: MappingDraft): Promise<void> {
    this.chosenDraft.set(draft);
    await this.lookAgain();
  }

  async lookAgain(): Promise<void> {
    if (this.reading()) await this.look()?.load();
  }

  reset(): void {
    this.chosenFile.set(undefined);
    this.look.set(undefined);
    this.chosenProfile.set(undefined);
    this.chosenDraft.set(undefined);
    this.account.set('');
    this.lastFailure.set(undefined);
  }

  /** What came of it; nothing where it was refused, which is in `failure`. */
  async import(): Promise<StatementImportResult | undefined> {
    const [file, reading, table, draft] = [this.chosenFile(), this.reading(), this.table(), this.chosenDraft()];
    if (!file || !reading || this.importing()) return undefined;
    this.importing.set(true);
    this.lastFailure.set(undefined);
    const stop = this.follower.follow(file.name);
    const outcome = await attempt(this.store.import(file, reading));
    stop();
    this.importing.set(false);
    if (!outcome.ok) return void this.lastFailure.set(outcome.failure);
    if (reading.mapping !== undefined && table && draft) this.remembered.keep(table, draft);
    this.reset();
    return outcome.value;
  }
}
