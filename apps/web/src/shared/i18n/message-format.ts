import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';

export type Values = Readonly<Record<string, PrimitiveType>>;

/** See build/compile-words.ts: what follows the mark is a parsed ICU message. */
const compiledMark = '\u0001';
type Parsed = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

const formats = new Map<string, IntlMessageFormat>();

/** An ICU message with its values: plurals, numbers and choices in the reader's language. */
export function formatMessage(message: string, values: Values | undefined, language: string): string {
  if (!message.startsWith(compiledMark)) return message;
  const key = language + message;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(JSON.parse(message.slice(compiledMark.length)) as Parsed, language);
    formats.set(key, format);
  }
  return String(format.format(values));
}
