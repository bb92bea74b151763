const told = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set. The journeys are started with: npm run journeys`);
  return value;
};

/** Where the Kontor of this run listens, its sandbox, and who founds organizations in it. */
export const addresses = {
  get kontor(): string {
    return told('KONTOR_JOURNEY_API');
  },
  get sandbox(): string {
    return told('KONTOR_JOURNEY_SANDBOX');
  },
  get usher(): string {
    return told('KONTOR_JOURNEY_USHER');
  },
};
