import { describe, expect, it } from '@jest/globals';
import { timeZoneSchema } from '@rungs/contracts/session.js';
import { timeZoneOptions, zoneOption } from './time-zones.js';

describe('a time zone to choose', () => {
  it.each([
    ['America/Bogota', 'Bogota'],
    ['America/Argentina/Buenos_Aires', 'Argentina, Buenos Aires'],
    ['UTC', 'UTC'],
  ])('%s is called %s', (zone, label) => {
    expect(zoneOption(zone)).toEqual({ id: zone, label, sub: zone });
  });

  it('is taken by the server', () => {
    const refused = timeZoneOptions().filter(({ id }) => !timeZoneSchema.safeParse(id).success);
    expect(refused).toEqual([]);
  });

  it('may be none', () => {
    expect(zoneOption('')).toBeNull();
  });
});
