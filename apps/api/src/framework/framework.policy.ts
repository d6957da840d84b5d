import { anyOf, isAdmin, isHr, type Rule } from '../platform/policy/policy.js';

/** The framework is kept by whoever keeps ladders, KPIs and windows; what it asks for is everybody's to read. */
export const keepsFramework: Rule<unknown> = anyOf(isHr, isAdmin);
