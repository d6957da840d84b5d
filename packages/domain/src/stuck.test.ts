import { describe, expect, it } from '@jest/globals';
import { monthsStuck } from './stuck.js';

const today = '2026-11-23';

describe('being stuck on a step', () => {
  it.each([
    ['no journey', null, null, null],
    ['180 days, nobody spoke', '2026-05-27', null, null],
    ['181 days, nobody spoke', '2026-05-26', null, 5],
    ['a year, spoken to 90 days ago', '2025-11-23', '2026-08-25', null],
    ['a year, spoken to 91 days ago', '2025-11-23', '2026-08-24', 11],
  ] as const)('%s', (_, stepEnteredOn, lastTalkOn, months) => {
    expect(monthsStuck({ stepEnteredOn, lastTalkOn }, today)).toBe(months);
  });
});
