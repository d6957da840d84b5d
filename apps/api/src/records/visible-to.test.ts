import { describe, expect, it } from '@jest/globals';
import type { Audience } from '@rungs/contracts/records.js';
import type { Subject } from '../identity/index.js';
import { visibleTo } from './visible-to.js';

const ada: Subject = {
  personId: 'ada',
  name: 'Ada',
  managerId: 'grace',
  managerName: 'Grace',
  skipLevelId: 'barbara',
  skipLevelName: 'Barbara',
  skipLevelReads: true,
  levelId: null,
  circle: [
    { personId: 'barbara', name: 'Barbara', sharesCoverage: false },
    { personId: 'mary', name: 'Mary', sharesCoverage: true },
  ],
  relation: 'owner',
};
const names = (subject: Subject, audience: Audience) => visibleTo(subject, audience).map(({ name }) => name);

describe('who a record is said to be visible to', () => {
  it.each<[Audience, string[]]>([
    ['private', ['Ada']],
    ['manager', ['Ada', 'Grace', 'Barbara']],
    ['circle', ['Ada', 'Grace', 'Barbara', 'Mary']],
    ['packet', ['Ada', 'Grace', 'Barbara', 'Mary']],
  ])('%s: %p', (audience, expected) => expect(names(ada, audience)).toEqual(expected));

  it.each<[Audience, string[]]>([
    ['manager', ['Ada', 'Grace']],
    ['circle', ['Ada', 'Grace', 'Barbara', 'Mary']],
  ])('%s, where a manager’s manager reads only what the owner shows them: %p', (audience, expected) =>
    expect(names({ ...ada, skipLevelReads: false }, audience)).toEqual(expected),
  );

  it('is the owner alone where nobody is above or beside', () => {
    const alone = { ...ada, managerId: null, managerName: null, skipLevelId: null, skipLevelName: null, circle: [] };
    expect(names(alone, 'packet')).toEqual(['Ada']);
  });
});
