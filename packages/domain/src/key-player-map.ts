/**
 * Where the people one learns from stand around oneself: a sector per relation, a ring per closeness. All lengths in
 * pixels, the middle of the map at 0/0, x to the right and y downwards.
 */

export const mapRelations = ['manager', 'leader', 'senior', 'peer', 'other'] as const;
export const mapRings = ['close', 'familiar', 'distant', 'unsaid'] as const;
export type MapRelation = (typeof mapRelations)[number];
export type MapRing = (typeof mapRings)[number];

type Player = Readonly<{ id: string; relation: MapRelation; closeness: Exclude<MapRing, 'unsaid'> | null }>;
type Point = Readonly<{ x: number; y: number }>;

export type PlayerMap = Readonly<{
  rings: readonly Readonly<{ ring: MapRing; radius: number }>[];
  /** The lines between sectors, as angles in radians. */
  borders: readonly number[];
  dots: readonly (Point & Readonly<{ id: string }>)[];
  /** Where more people stand than there is room for: how many are not drawn. */
  more: readonly (Point & Readonly<{ relation: MapRelation; ring: MapRing; count: number }>)[];
}>;

const sector = (2 * Math.PI) / mapRelations.length;
/** The first sector is on top, so that two lie to each side and nobody stands on the line straight down. */
const middleOf = (relation: MapRelation): number => -Math.PI / 2 + mapRelations.indexOf(relation) * sector;
const shares: Readonly<Record<MapRing, number>> = { close: 0.38, familiar: 0.59, distant: 0.8, unsaid: 1 };

/** @param radius of the outermost ring @param dot radius of one dot; below a twelfth of `radius` none overlap */
export function keyPlayerMap(players: readonly Player[], radius: number, dot: number): PlayerMap {
  const dots: (Point & { id: string })[] = [];
  const more: (Point & { relation: MapRelation; ring: MapRing; count: number })[] = [];
  for (const relation of mapRelations) {
    for (const ring of mapRings) {
      const here = players.filter((one) => one.relation === relation && (one.closeness ?? 'unsaid') === ring);
      const places = placesOn(radius * shares[ring], middleOf(relation), here.length, dot);
      const left = here.length - places.length;
      for (const [index, place] of places.entries()) {
        const player = here[index];
        if (left > 0 && index === places.length - 1) more.push({ ...place, relation, ring, count: left + 1 });
        else if (player) dots.push({ ...place, id: player.id });
      }
    }
  }
  const rings = mapRings.map((ring) => ({ ring, radius: radius * shares[ring] }));
  return { rings, borders: mapRelations.map((relation) => middleOf(relation) + sector / 2), dots, more };
}

/** Up to `wanted` places side by side on an arc, as many as there is room for, around its middle. */
function placesOn(radius: number, middle: number, wanted: number, dot: number): Point[] {
  // The angle at which two dots have their own width and a third between them, measured along the chord.
  const step = 2 * Math.asin(Math.min(1, (dot * 1.3) / radius));
  const room = Math.max(1, Math.floor((sector - step) / step) + 1);
  const count = Math.min(wanted, room);
  return Array.from({ length: count }, (_, index) => {
    const angle = middle + (index - (count - 1) / 2) * step;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}
