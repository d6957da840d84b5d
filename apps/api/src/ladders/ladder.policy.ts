import { anyOf, isAdmin, isHr, type Rule } from '../platform/policy/policy.js';

/** Ladders are kept by whoever keeps the framework and the KPIs; what is published is everybody's to read. */
export const keepsLadders: Rule<unknown> = anyOf(isHr, isAdmin);
