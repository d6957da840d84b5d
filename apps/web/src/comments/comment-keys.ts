/** The first word is the topic of the live events: what the other one writes makes these be read again. */
export const commentKeys = { all: ['comment'] as const };
