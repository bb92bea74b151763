import { parseArgs } from 'node:util';
import usage from '../bootstrap/usage.json';
import { Refusal } from './refusal';

export type Topic = keyof typeof usage;
type Declared = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Values<Options extends Declared> = { readonly [Name in keyof Options]?: Options[Name]['type'] extends 'string' ? string : boolean };
type Token = NonNullable<ReturnType<typeof parseArgs<{ tokens: true; strict: false; allowPositionals: true }>>['tokens']>[number];

/** What is wrong with one word of the call, if anything is. */
function complaintAbout(token: Token, declared: Declared): string | undefined {
  if (token.kind === 'positional') return `"${token.value}" belongs to no option.`;
  if (token.kind !== 'option') return undefined;
  const option = declared[token.name];
  if (!option) return `There is no option ${token.rawName}.`;
  if (option.type === 'boolean') return token.value === undefined ? undefined : `${token.rawName} takes no value.`;
  const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'));
  return isMissing ? `${token.rawName} needs a value.` : undefined;
}

/** The options of a call; a word that does not belong there is named together with the right call. */
export function readOptions<const Options extends Declared>(topic: Topic, args: readonly string[], declared: Options): Values<Options> {
  const { values, tokens } = parseArgs({ args: [...args], options: declared, strict: false, allowPositionals: true, tokens: true });
  const [complaint] = tokens.flatMap((token) => complaintAbout(token, declared) ?? []);
  if (complaint !== undefined) throw new Refusal(`${complaint} It is called like this: ${usage[topic][0]}`);
  return values;
}
