import type { CapacityView } from '@rungs/contracts/capacity.js';
import { plannedLoadSignal } from '@rungs/domain/energy/planned-load-signal.js';
import { mara } from './render.js';

const { personId, name } = mara.membership;

export const capacity = (wish: Partial<CapacityView> = {}): CapacityView => ({
  personId,
  version: 0,
  hoursPerWeek: 8,
  isDefault: true,
  visibleTo: [{ personId, name }],
  plan: null,
  items: [],
  weeks: [],
  uncounted: 0,
  proposals: [],
  proposalsAre: null,
  stays: [],
  stillOver: [],
  signal: plannedLoadSignal(wish.weeks ?? [], wish.hoursPerWeek ?? 8),
  abilities: ['update'],
  ...wish,
});
