import { describe, expect, it } from '@jest/globals';
import { datesFor, regional } from './dates.js';

const at = (now: string, zone = 'Europe/Berlin', locale = 'en-GB') => datesFor(locale, zone, () => new Date(now));
const noon = '2026-11-23T11:00:00Z';

describe('relative days', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-13', '10 days ago'],
    ['2026-10-31', '3 weeks ago'],
    ['2026-06-30', '4 months ago'],
    ['2024-01-02', '2 years ago'],
    ['2026-11-23T10:59:50Z', 'now'],
    ['2026-11-23T10:40:00Z', '20 minutes ago'],
    ['2026-11-23T08:00:00Z', '3 hours ago'],
    ['2026-11-22T22:30:00Z', 'yesterday'],
  ])('%s is %s', (on, words) => {
    expect(at(noon).relative(on)).toBe(words);
  });

  it('begin at midnight of the person, not of the server', () => {
    const late = '2026-11-23T23:30:00Z';
    expect(at(late, 'Europe/Berlin').today()).toBe('2026-11-24');
    expect(at(late, 'America/Los_Angeles').today()).toBe('2026-11-23');
  });

  it('speak Spanish', () => {
    expect(at(noon, 'Europe/Madrid', 'es').relative('2026-11-22')).toBe('ayer');
  });
});

describe('written days', () => {
  it('leave out this year and keep any other', () => {
    expect(at(noon).short('2026-11-18')).toBe('18 Nov');
    expect(at(noon).short('2025-11-18')).toBe('18 Nov 2025');
  });

  it('are the same day in every zone', () => {
    expect(at(noon, 'Pacific/Kiritimati').exact('2026-11-18')).toBe(at(noon, 'Pacific/Pago_Pago').exact('2026-11-18'));
  });

  it('follow the region that the browser names for the language', () => {
    expect(regional('en', ['de-DE', 'en-GB'])).toBe('en-GB');
    expect(regional('es', ['en-GB'])).toBe('es');
  });
});
