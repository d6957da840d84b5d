import { deliverImpact } from './signals/deliver-impact.js';
import { findImpactAreas } from './signals/find-impact-areas.js';
import { getPromoted } from './signals/get-promoted.js';
import { settleIn } from './signals/settle-in.js';
import type { SignalShape } from './signals/signal.types.js';

const definitions = [...settleIn, ...findImpactAreas, ...deliverImpact, ...getPromoted];

export type SignalKey = (typeof definitions)[number]['key'];
export type SignalDefinition = SignalShape & Readonly<{ key: SignalKey }>;

/** Every signal, in the order of the stair; each step has a file of its own. */
export const signalDefinitions: readonly SignalDefinition[] = definitions;
