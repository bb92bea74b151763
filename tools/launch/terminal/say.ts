let listener: NodeJS.WritableStream = process.stdout;

/** Leaves standard output to machines: what is said to people goes to standard error from now on. */
export function leaveOutputToMachines(): void {
  listener = process.stderr;
}

export const say = (line: string): void => void listener.write(`${line}\n`);

export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
