import { describe, expect, it } from '@jest/globals';
import { mayBeRead, readableAudiences, reaches } from './audience.js';

describe('who may read a shared record', () => {
  it.each([
    ['owner', ['private', 'manager', 'circle', 'packet']],
    ['manager', ['manager', 'circle', 'packet']],
    ['skip', ['manager', 'circle', 'packet']],
    ['circle', ['circle', 'packet']],
    ['hr', []],
    ['admin', []],
    ['other', []],
  ] as const)('the %s reads %p', (relation, readable) => {
    expect(readableAudiences(relation)).toEqual(readable);
    expect(mayBeRead('private', relation)).toBe(relation === 'owner');
  });

  it('widens from private to packet', () => {
    expect(reaches('packet', 'manager')).toBe(true);
    expect(reaches('private', 'manager')).toBe(false);
    expect(reaches('circle', 'circle')).toBe(true);
  });
});
