import { describe, expect, it } from '@jest/globals';
import { isInCircle, isSkipLevel, mayBeRead, readableAudiences, reaches, relations } from './audience.js';

describe('who may read a shared record', () => {
  it.each([
    ['owner', ['private', 'manager', 'circle', 'packet']],
    ['manager', ['manager', 'circle', 'packet']],
    ['skip', ['manager', 'circle', 'packet']],
    ['skip_in_circle', ['circle', 'packet']],
    ['skip_apart', []],
    ['circle', ['circle', 'packet']],
    ['hr', []],
    ['admin', []],
    ['other', []],
  ] as const)('the %s reads %p', (relation, readable) => {
    expect(readableAudiences(relation)).toEqual(readable);
    expect(mayBeRead('private', relation)).toBe(relation === 'owner');
  });

  it('knows whoever leads the manager, and whom the owner invited, in each of their forms', () => {
    expect(relations.filter(isSkipLevel)).toEqual(['skip', 'skip_in_circle', 'skip_apart']);
    expect(relations.filter(isInCircle)).toEqual(['skip_in_circle', 'circle']);
  });

  it('widens from private to packet', () => {
    expect(reaches('packet', 'manager')).toBe(true);
    expect(reaches('private', 'manager')).toBe(false);
    expect(reaches('circle', 'circle')).toBe(true);
  });
});
