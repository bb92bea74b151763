/** Everything that is wrong with the settings at once: an operator mends them in one go. */
export class InvalidSettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      [
        `Kontor cannot start: ${problems.length === 1 ? 'one setting needs' : `${problems.length} settings need`} attention.`,
        ...problems.map((problem) => `  ${problem}`),
        'The settings and their meaning are listed in .env.example.',
      ].join('\n'),
    );
    this.name = 'InvalidSettingsError';
  }
}
