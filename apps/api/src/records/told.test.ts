import { describe, expect, it } from '@jest/globals';
import { told } from './told.js';

describe('who hears of a change', () => {
  it.each([
    ['private', 'private', 'private'],
    ['manager', 'manager', 'manager'],
    ['packet', 'packet', 'circle'],
    ['manager', 'private', 'manager'],
    ['private', 'manager', 'manager'],
    ['private', 'packet', 'circle'],
  ] as const)('now %s, before %s: %s', (now, before, expected) => expect(told(now, before)).toBe(expected));
});
