import { appRole } from '../orm/app-role';

export class UnsafeDatabaseRoleError extends Error {
  constructor(role: string, reason: string) {
    super(
      `Kontor does not start: the database role ${role} ${reason}, so the walls between organizations would not hold. ` +
        `Set KONTOR_DATABASE_APP_URL to a login that owns nothing: CREATE ROLE kontor_login LOGIN PASSWORD '...' IN ROLE ${appRole};`,
    );
    this.name = 'UnsafeDatabaseRoleError';
  }
}

export class CannotStepDownError extends Error {
  constructor(owner: string) {
    super(
      `Kontor does not start: the database role ${owner} cannot step down to ${appRole}. Run the migrations with it, which creates that role; ` +
        `if this remains, run as an administrator: GRANT ${appRole} TO ${owner}; or set KONTOR_DATABASE_APP_URL to a login of its own.`,
    );
    this.name = 'CannotStepDownError';
  }
}

export class DatabaseBehindError extends Error {
  constructor(missing: readonly string[]) {
    super(
      `Kontor does not start: the database lacks ${missing.length > 0 ? `the migrations ${missing.join(', ')}` : 'the tables of Kontor'}. ` +
        'Run the migrations with KONTOR_DATABASE_URL set to the owner of the tables.',
    );
    this.name = 'DatabaseBehindError';
  }
}
