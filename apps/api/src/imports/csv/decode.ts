export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file that does not say how it is encoded: by its byte-order mark, else by its bytes. Bytes that are
 * broken UTF-8 become U+FFFD, which the import then names row by row; guessing another encoding for the whole file
 * because of them would spoil every accent in it.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? utf8OrLegacy(bytes);
}

/** Mostly Latin text in UTF-16 has a NUL in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, 1_000);
  if (start.length < 4) return null;
  const nulsAt = (parity: 0 | 1): number => start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const half = start.length / 2;
  if (nulsAt(1) > half * 0.6 && nulsAt(0) < half * 0.1) return 'utf-16le';
  if (nulsAt(0) > half * 0.6 && nulsAt(1) < half * 0.1) return 'utf-16be';
  return null;
}

/** Sequences of several bytes that are right UTF-8 do not happen by chance; where they prevail, the rest is damage. */
function utf8OrLegacy(bytes: Uint8Array): Encoding {
  let right = 0;
  let wrong = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(byte);
    const isRight = length > 0 && bytes.subarray(index + 1, index + length).every((next) => next >> 6 === 0b10);
    if (isRight && index + length <= bytes.length) {
      right += 1;
      index += length - 1;
    } else wrong += 1;
  }
  return wrong === 0 || right > wrong ? 'utf-8' : 'windows-1252';
}

/** How many bytes a character takes that begins with `byte`; 0 when none does. */
function sequenceLength(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}
