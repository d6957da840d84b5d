import type { FrameworkChangeView, FrameworkHistoryView, FrameworkView } from '@rungs/contracts/framework.js';
import { measureOf } from '@rungs/domain/framework/measure.js';
import {
  practiceAsItCame,
  type PracticeWords,
  practiceWordsIn,
  stepNamesIn,
} from '@rungs/domain/framework/own-words.js';
import { practices } from '@rungs/domain/framework/practices.js';
import { signalDefinitions } from '@rungs/domain/framework/signal-definitions.js';
import { confirmationsIn, untuned } from '@rungs/domain/framework/tuning.js';
import { changesBetween, type TuningChange } from '@rungs/domain/framework/tuning-changes.js';
import type { Actor } from '../platform/policy/actor.js';
import { keepsFramework } from './framework.policy.js';
import { type Framework, tuningSchema } from './frameworks.js';

export function frameworkView(actor: Actor, { version, tuning, signals }: Framework): FrameworkView {
  const cameAs = new Map(signalDefinitions.map((signal) => [signal.key, signal]));
  return {
    version,
    steps: [...stepNamesIn(tuning)],
    practices: practices.map(({ key, step }) => ({
      key,
      step,
      ...wordsFor(practiceWordsIn(tuning, key)),
      came: wordsFor(practiceAsItCame(key)),
    })),
    signals: signals.map((signal) => ({
      key: signal.key,
      practice: signal.practice,
      step: signal.step,
      name: signal.name,
      measure: measureOf(signal),
      direction: signal.direction,
      threshold: signal.threshold,
      required: signal.required,
      private: signal.private,
      came: cameAs.get(signal.key) ?? signal,
    })),
    confirmations: confirmationsIn(tuning),
    abilities: keepsFramework(actor, undefined) ? ['change'] : [],
  };
}

const wordsFor = ({ name, guidance, prompts }: PracticeWords) => ({
  name,
  guidance,
  prompts: { en: [...prompts.en], es: [...prompts.es] },
});

export type HistoryRow = Readonly<{
  number: number;
  /** Kept with the change; of an older one only the two tunings are known. */
  changes: TuningChange[] | null;
  tuning: unknown;
  before: unknown;
  reason: string;
  changedAt: Date;
  changedBy: string | null;
}>;

export function historyItems(rows: readonly HistoryRow[]): FrameworkHistoryView['items'] {
  return rows.map(({ number, changes, tuning, before, reason, changedAt, changedBy }) => {
    const kept = changes ?? changesBetween(tuningSchema.parse(before ?? untuned), tuningSchema.parse(tuning));
    return { version: number, changedAt: changedAt.toISOString(), changedBy, reason, changes: kept.map(told) };
  });
}

const nothing = { signal: null, step: null, practice: null, move: null, language: null, from: null, to: null };
const told = (change: TuningChange): FrameworkChangeView =>
  change.what === 'prompts'
    ? { ...nothing, ...change, from: [...change.from], to: [...change.to] }
    : { ...nothing, ...change };
