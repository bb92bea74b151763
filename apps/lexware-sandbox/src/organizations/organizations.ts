import type { Happening } from '../books/happenings';
import type { ApiKey } from './api-key';
import type { Organization } from './organization';

/** The organizations of this sandbox and the keys to them. */
export class Organizations {
  private readonly byId = new Map<string, Organization>();
  private readonly keys = new Map<string, ApiKey>();

  /** Hears of whatever happens in the books of any of them. */
  constructor(private readonly hear: (organizationId: string, happening: Happening) => void) {}

  add(organization: Organization, ...keys: readonly ApiKey[]): void {
    this.byId.set(organization.id, organization);
    organization.books.happenings.listen((happening) => this.hear(organization.id, happening));
    for (const key of keys) this.addKey(key);
  }

  addKey(key: ApiKey): void {
    this.keys.set(key.key, key);
  }

  dropKey(key: string): void {
    this.keys.delete(key);
  }

  find(id: string): Organization | undefined {
    return this.byId.get(id);
  }

  /** For an id that a key or a connection vouches for. */
  get(id: string): Organization {
    const organization = this.byId.get(id);
    if (!organization) throw new Error(`There is no organization ${id}`);
    return organization;
  }

  withUser(email: string): Organization | undefined {
    return this.all().find(({ user }) => user.email === email.trim().toLowerCase());
  }

  keyNamed(key: string): ApiKey | undefined {
    return this.keys.get(key);
  }

  keysOf(organizationId: string): readonly ApiKey[] {
    return [...this.keys.values()].filter((key) => key.organizationId === organizationId);
  }

  all(): readonly Organization[] {
    return [...this.byId.values()];
  }
}
