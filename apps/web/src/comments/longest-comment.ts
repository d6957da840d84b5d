/** UTF-16 units, as the contract counts them. */
export const longestComment = 4_000;
