import { v4, v7 } from 'uuid';

/** Ids sort by the time they were made, so new rows land at the end of their index. */
export const newId = (): string => v7();

/** Where the order of ids would tell who wrote first (feedback without a name). */
export const newUnorderedId = (): string => v4();
