/** The path a file has after the commit: git prints `a/{b => c}/d`, `b => c`, and quotes unusual bytes as C does. */
export function currentPath(printed: string): string {
  const path = unquoted(printed);
  const braces = /^(.*)\{(.*) => (.*)\}(.*)$/su.exec(path);
  if (braces) return `${braces[1] ?? ''}${braces[3] ?? ''}${braces[4] ?? ''}`.replaceAll('//', '/');
  const arrow = path.lastIndexOf(' => ');
  return arrow < 0 ? path : path.slice(arrow + 4);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };

function unquoted(path: string): string {
  if (!/^".*"$/su.test(path)) return path;
  // Each octal is one byte of UTF-8: percent signs let the decoder put them together.
  const encoded = path
    .slice(1, -1)
    .replace(/\\([0-7]{3})|\\(.)|([^\\]+)/gsu, (_, octal?: string, sign?: string, plain?: string) => {
      if (octal) return `%${Number.parseInt(octal, 8).toString(16).padStart(2, '0')}`;
      return encodeURIComponent(sign === undefined ? (plain ?? '') : (escapes[sign] ?? sign));
    });
  try {
    return decodeURIComponent(encoded);
  } catch {
    // Bytes that are no UTF-8, or half a character: the name as git printed it is all there is.
    return path;
  }
}
