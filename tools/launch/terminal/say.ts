export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
