import { isIPv6 } from 'node:net';

/**
 * Whom an address belongs to: itself for IPv4, the first 64 bits for IPv6, because a single household holds as many
 * addresses as there are seconds in half a trillion years.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.toLowerCase().split('::');
  const left = groups(before);
  const right = after === undefined ? [] : groups(after);
  const whole = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** The last group may carry a zone (`fe80::1%eth0`), which says nothing about whose it is. */
const groups = (text: string): string[] => (text === '' ? [] : text.replace(/%.*/, '').split(':'));
