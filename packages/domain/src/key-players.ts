/** Seniors and higher-ups: whoever asks them for lunch practises something. With peers it is easy. */
export const higherUps = ['senior', 'manager', 'leader'] as const;

export const isHigherUp = (relation: string): boolean => (higherUps as readonly string[]).includes(relation);
