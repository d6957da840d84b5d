/** Counts of people: `counts[row][column]`. Rows are what is to be protected (steps), columns what is known (levels). */
export type Counts = readonly (readonly number[])[];

/**
 * Why a cell is withheld. For tests and for explaining the rule, **never for publishing**: who knows that two cells of
 * a row which add up to 8 are both `small` (at most 4) knows that both are 4. `published()` leaves it out.
 */
export type WithheldReason = 'small' | 'uniform' | 'complementary';

export type Cell = Readonly<{ count: number } | { withheld: WithheldReason }>;

/** One more row and column than the counts have: the last column holds the row totals, the last row the column totals. */
export type SuppressedTable = readonly (readonly Cell[])[];

/** The only form that may leave the server; `null` is withheld. */
export type PublishedTable = readonly (readonly (number | null)[])[];

export type DepartmentCounts = Readonly<{
  id: string;
  /** People who sit in this department itself, in no child. */
  own: Counts;
  children: readonly DepartmentCounts[];
}>;

export type SuppressionRule = Readonly<{
  /** Groups under k people are withheld; 5 unless said otherwise, never under 3. */
  k?: number;
  /** Off only in the control that shows the attack finding leaks. */
  complementary?: boolean;
}>;
