/** A setting that cannot be used; its sentence names the cure. */
export class SettingsError extends Error {}
