const switches: Readonly<Record<string, boolean>> = { '1': true, true: true, '0': false, false: false };

/** `0` to `999999999`; anything else stays text. */
export const integer = (text: string): unknown => (/^\d{1,9}$/.test(text) ? Number(text) : text);

/** `1`, `true`, `0`, `false`; anything else stays text. */
export const flag = (text: string): unknown => switches[text.toLowerCase()] ?? text;

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True where the host of an address is this machine. */
export const isLoopback = (address: string): boolean =>
  URL.canParse(address) && loopbackHosts.has(new URL(address).hostname);
