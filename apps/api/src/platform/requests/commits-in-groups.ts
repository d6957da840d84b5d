import { SetMetadata } from '@nestjs/common';

export const commitsInGroupsKey = 'rungs:commits-in-groups';

/**
 * Requests of this route that come at the same time share a transaction (ADR 23), but for those whose path names the
 * same `apartBy`: they would change the same row. For routes that send what they send by `each` and `sendRow`, and
 * that are begun again without harm.
 */
export const CommitsInGroups = (apartBy: string) => SetMetadata(commitsInGroupsKey, apartBy);
