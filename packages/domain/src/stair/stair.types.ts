import type { StepNumber } from '../framework/steps.js';
import type { ComingBack } from '../journey/journey.js';

/** Signals that hold, out of those that are required. */
export type Progress = Readonly<{ met: number; required: number }>;

/** A stay on a step. `reached` is what held on leaving; null where nobody wrote it down, and then no line claims it. */
export type StairVisit = Readonly<{
  iteration: number;
  enteredOn: string;
  leftOn: string | null;
  reached: Progress | null;
}>;

export type StairStep = Progress & Readonly<{ step: StepNumber; visits: readonly StairVisit[] }>;

export type StairModel = Readonly<{
  steps: readonly StairStep[];
  current: StepNumber;
  iteration: number;
  revisits: readonly ComingBack[];
}>;

/** Where an earlier iteration ended. */
export type EarlierEnd = Readonly<{ iteration: number; step: StepNumber; reached: Progress | null }>;

export type Point = Readonly<{ x: number; y: number }>;
export type Rect = Point & Readonly<{ width: number; height: number }>;
export type Disc = Point & Readonly<{ r: number }>;
export type Label = Point & Readonly<{ anchor: 'start' | 'middle' | 'end' }>;
export type Line = Point & Readonly<{ text: string }>;
export type Curve = Readonly<{ start: Point; control1: Point; control2: Point; end: Point }>;
