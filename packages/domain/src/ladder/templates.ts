import { engineeringLadder } from './engineering/ladder.js';
import type { LadderTemplate } from './ladder.types.js';
import { operationsLadder } from './operations/ladder.js';
import { salesLadder } from './sales/ladder.js';

/** What an organization may begin a ladder from. */
export const ladderTemplates = {
  engineering: engineeringLadder,
  sales: salesLadder,
  operations: operationsLadder,
} as const satisfies Readonly<Record<string, LadderTemplate>>;
