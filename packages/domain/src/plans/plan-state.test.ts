import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  advancePlan,
  advancePlanItem,
  openItemTransitions,
  openPlanTransitions,
  planIsAgreed,
  planIsOpen,
  planItemStates,
  planStates,
  type PlanItemTransition,
  type PlanTransition,
} from './plan-state.js';

describe('the states of a plan', () => {
  it.each([
    ['draft', 'propose', 'proposed'],
    ['draft', 'agree', null],
    ['proposed', 'agree', 'agreed'],
    ['proposed', 'counter', 'countered'],
    ['proposed', 'take_back', 'draft'],
    ['proposed', 'propose', null],
    ['countered', 'accept', 'agreed'],
    ['countered', 'propose', 'proposed'],
    ['countered', 'agree', null],
    ['agreed', 'start', 'in_progress'],
    ['agreed', 'finish', null],
    ['in_progress', 'fall_due', 'realign_due'],
    ['in_progress', 'realign', null],
    ['realign_due', 'realign', 'in_progress'],
    ['realign_due', 'finish', 'done'],
    ['done', 'revise', null],
    ['abandoned', 'propose', null],
  ] as const)('%s, %s: %s', (state, act, next) => {
    expect(advancePlan(state, act)).toBe(next);
    expect(openPlanTransitions(state).includes(act)).toBe(next !== null);
  });

  it('come to nothing agreed but by the yes of the one whose turn it is', () => {
    const acts = ['propose', 'take_back', 'agree', 'counter', 'accept', 'start', 'revise', 'realign'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom<PlanTransition>(...acts)), (tried) => {
        let state: ReturnType<typeof advancePlan> = 'draft';
        for (const act of tried) {
          const next = advancePlan(state ?? 'draft', act);
          if (!next) continue;
          if (planIsAgreed(next) && !planIsAgreed(state ?? 'draft')) expect(['agree', 'accept']).toContain(act);
          state = next;
        }
      }),
    );
  });

  it('change their words only where nothing waits and nothing is agreed', () => {
    expect(planStates.filter(planIsOpen)).toEqual(['draft', 'countered']);
    expect(planStates.filter((state) => planIsOpen(state) && planIsAgreed(state))).toEqual([]);
  });

  it('end for good', () => {
    expect([...openPlanTransitions('done'), ...openPlanTransitions('abandoned')]).toEqual([]);
  });
});

describe('the states of an item', () => {
  it.each([
    ['todo', 'start', 'doing'],
    ['todo', 'finish', null],
    ['doing', 'finish', 'done'],
    ['doing', 'block', 'blocked'],
    ['blocked', 'unblock', 'doing'],
    ['blocked', 'finish', null],
    ['doing', 'defer', 'deferred'],
    ['deferred', 'resume', 'todo'],
    ['done', 'reopen', 'doing'],
    ['done', 'defer', null],
  ] as const)('%s, %s: %s', (state, act, next) => {
    expect(advancePlanItem(state, act)).toBe(next);
    expect(openItemTransitions(state).includes(act)).toBe(next !== null);
  });

  it('are never a dead end: from each of them the item can still be done', () => {
    for (const first of planItemStates) {
      const reached = new Set([first]);
      for (const state of reached) {
        for (const act of openItemTransitions(state)) {
          const next = advancePlanItem(state, act satisfies PlanItemTransition);
          if (next) reached.add(next);
        }
      }
      expect(reached.has('done')).toBe(true);
    }
  });
});
