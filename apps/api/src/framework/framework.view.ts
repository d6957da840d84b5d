import type { FrameworkHistoryView, FrameworkView } from '@rungs/contracts/framework.js';
import { measureOf } from '@rungs/domain/framework/measure.js';
import { practices } from '@rungs/domain/framework/practices.js';
import { signalDefinitions } from '@rungs/domain/framework/signal-definitions.js';
import {
  changesBetween,
  confirmationsIn,
  practiceNameIn,
  type TuningChange,
  untuned,
} from '@rungs/domain/framework/tuning.js';
import type { Actor } from '../platform/policy/actor.js';
import { keepsFramework } from './framework.policy.js';
import { type Framework, tuningSchema } from './frameworks.js';

export function frameworkView(actor: Actor, { version, tuning, signals }: Framework): FrameworkView {
  const cameAs = new Map(signalDefinitions.map((signal) => [signal.key, signal]));
  return {
    version,
    practices: practices.map(({ key, step, name }) => ({
      key,
      step,
      name: practiceNameIn(tuning, key),
      guidance: tuning.practices[key]?.guidance ?? null,
      cameName: name,
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

export type HistoryRow = Readonly<{
  number: number;
  tuning: unknown;
  reason: string;
  changedAt: Date;
  changedBy: string | null;
}>;

/** The latest first, each with what it changed. */
export function historyView(rows: readonly HistoryRow[]): FrameworkHistoryView {
  return {
    items: rows.map(({ number, tuning, reason, changedAt, changedBy }, index) => {
      const before = rows[index + 1];
      const changes = changesBetween(before ? tuningSchema.parse(before.tuning) : untuned, tuningSchema.parse(tuning));
      return { version: number, changedAt: changedAt.toISOString(), changedBy, reason, changes: changes.map(told) };
    }),
  };
}

const nothing = { signal: null, practice: null, move: null, from: null, to: null };
const told = (change: TuningChange): FrameworkHistoryView['items'][number]['changes'][number] => ({
  ...nothing,
  ...change,
});
