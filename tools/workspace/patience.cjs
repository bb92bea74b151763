/** Specs that start servers wait for them; a slow machine is no failure. */
jest.setTimeout(60_000);
