import { isAdmin, type Rule } from '../../platform/policy/policy.js';

export const organizationPolicy = { update: isAdmin } satisfies Record<'update', Rule<undefined>>;
