/** Where the four treads of a spark lie, in a box of 112 × 28: also the shape that a loading row takes. */
export const sparkGround = [
  { x: 0, y: 22.5, width: 27 },
  { x: 29, y: 18, width: 26 },
  { x: 57, y: 13.5, width: 26 },
  { x: 85, y: 9, width: 27 },
] as const;
