import type { I18nFormatModule } from 'i18next';
import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';

/** See build/compile-words.ts: what follows the mark is a parsed ICU message. */
const compiledMark = '\u0001';
type Parsed = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

const formats = new Map<string, IntlMessageFormat>();

/** ICU messages for i18next: plurals, numbers and choices in the reader's language. */
export const messageFormat = {
  type: 'i18nFormat',
  addLookupKeys: (keys: string[]) => keys,
  parse: (message: unknown, values: Record<string, PrimitiveType>, language: string) => {
    if (typeof message !== 'string' || !message.startsWith(compiledMark)) return message;
    const key = language + message;
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(JSON.parse(message.slice(compiledMark.length)) as Parsed, language);
      formats.set(key, format);
    }
    return format.format(values);
  },
} as I18nFormatModule;
