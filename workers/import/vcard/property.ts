import ICAL from 'ical.js';
import * as v from 'valibot';
import { bytesOf } from './lines.ts';

/** A property of a contact: one line of its card. */
export interface ContactProperty {
  /** In small letters. */
  readonly name: string;
  /** Kinds ("cell", "home", "pref"), in small letters. */
  readonly types: readonly string[];
  /** Other parameters, names in small letters. */
  readonly params: Readonly<Record<string, string>>;
  /** The value's parts, and what stands in each: `N:Rossi;Giulia` is [['Rossi'], ['Giulia']]. */
  readonly parts: readonly (readonly string[])[];
}

const Part = v.union([v.string(), v.array(v.string())]);
const JCal = v.looseTuple([v.string(), v.record(v.string(), v.union([v.string(), v.array(v.string())])), v.string()]);

/**
 * Reads a line of a card (binary text) as ical.js does, once it has the form that versions 3.0 and 4.0 have: 2.1 writes parameters
 * without names, quoted-printable, and each line in an encoding of its own. `encoding`: the file's. Null: it is no property.
 */
export function readProperty(line: string, encoding: string): ContactProperty | null {
  const modern = modernLine(line, encoding);
  if (modern === null) return null;
  try {
    const read: unknown = ICAL.parse.property(modern, ICAL.design.vcard);
    const found = v.safeParse(JCal, read);
    if (!found.success) return null;
    const [name, { type = [], ...params }, , ...values] = found.output;
    const parts = values.flatMap((value) => (Array.isArray(value) ? value : [value]));
    return {
      name: name.toLowerCase(),
      types: [type].flat().flatMap((one) => one.toLowerCase().split(',')),
      params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key.toLowerCase(), [value].flat().join(',')])),
      parts: parts.map((part) => {
        const one = v.safeParse(Part, part);
        return one.success ? [one.output].flat() : [''];
      }),
    };
  } catch {
    return null;
  }
}

const HEAD = /^((?:[^:"]|"[^"]*")*):(.*)$/s;
const BARE_ENCODINGS: ReadonlySet<string> = new Set(['quoted-printable', 'base64', 'b', '8bit', '7bit']);

function modernLine(line: string, encoding: string): string | null {
  const [, head = '', value = ''] = HEAD.exec(line) ?? [];
  const [name, ...params] = head.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (!name || !/^[\w.-]+$/.test(name.trim())) return null;
  const named = params
    .map((one) => one.trim())
    .filter(Boolean)
    .map(namedParam);
  const find = (wanted: string) => named.find(([key]) => key === wanted)?.[1].toLowerCase() ?? '';
  const charset = find('charset') || encoding;
  const isQuoted = find('encoding') === 'quoted-printable';
  const kept = named.filter(([key]) => key !== 'charset' && !(key === 'encoding' && isQuoted));
  const text = isQuoted ? escaped(decoded(unquoted(value), charset)) : decoded(value, charset);
  return `${[name.trim(), ...kept.map(([key, one]) => `${key.toUpperCase()}=${decoded(one, encoding)}`)].join(';')}:${text}`;
}

function namedParam(param: string): readonly [string, string] {
  const at = param.indexOf('=');
  if (at > 0) return [param.slice(0, at).toLowerCase(), param.slice(at + 1)];
  return [BARE_ENCODINGS.has(param.toLowerCase()) ? 'encoding' : 'type', param];
}

function unquoted(value: string): string {
  return value.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What may stand bare in 2.1 and means something else later. */
function escaped(text: string): string {
  return text
    .replace(/\\(?![;,nN\\])/g, '\\\\')
    .replace(/(?<!\\),/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

function decoded(binary: string, encoding: string): string {
  // Nothing to decode in nearly all.
  if (!/[\u0080-\u00FF]/.test(binary)) return binary;
  return (decoderOf(encoding) ?? new TextDecoder('utf-8')).decode(bytesOf(binary));
}

function decoderOf(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding);
  } catch {
    return null;
  }
}
