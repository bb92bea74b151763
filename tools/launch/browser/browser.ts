import { runProgram } from '../processes/run-program';

/** A Chromium that has answered. */
export interface Browser {
  readonly program: string;
  /** Variables it needs, such as where its libraries lie. */
  readonly environment: Readonly<Record<string, string>>;
  /** For people: its version and where it comes from. */
  readonly describe: string;
}

/** A place where a Chromium may come from. */
export interface BrowserSource {
  /** Undefined where this place has none that works. */
  find(): Promise<Browser | undefined>;
}

/** Its version, when it can really be started: on some systems the name on the PATH is only a pointer to a shop. */
export async function versionOf(program: string, environment: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  const { ok, output } = await runProgram(program, ['--version'], { environment });
  return ok ? /\d+(\.\d+)+/.exec(output)?.[0] : undefined;
}
