type Lane<T> = { waiting: T[]; underway: number; woken: boolean };

/** Enough that each costs little; few enough that nobody waits long for the others. */
const mostAtOnce = 32;
/** While these are with the database, those who come gather for the next. */
const mostUnderway = 2;

/**
 * Gathers what is asked at the same time, lane by lane, so that it is carried together: alone, it leaves at the end of
 * this turn of the event loop; under load, when one of those underway is back.
 */
export class Gathering<T> {
  private readonly lanes = new Map<string, Lane<T>>();

  /**
   * @param carry never fails: what goes wrong is told to those it concerns
   * @param keyOf two of the same key are not carried together
   */
  constructor(
    private readonly carry: (items: readonly T[]) => Promise<void>,
    private readonly keyOf: (item: T) => unknown,
  ) {}

  add(name: string, item: T): void {
    const lane = this.lanes.get(name) ?? { waiting: [], underway: 0, woken: false };
    this.lanes.set(name, lane);
    lane.waiting.push(item);
    if (lane.woken) return;
    lane.woken = true;
    setImmediate(() => {
      lane.woken = false;
      this.depart(name, lane);
    });
  }

  private depart(name: string, lane: Lane<T>): void {
    while (lane.underway < mostUnderway && lane.waiting.length > 0) {
      const together = this.take(lane);
      lane.underway += 1;
      void this.carry(together).finally(() => {
        lane.underway -= 1;
        this.depart(name, lane);
      });
    }
    if (lane.underway === 0 && !lane.woken) this.lanes.delete(name);
  }

  private take(lane: Lane<T>): T[] {
    const together = new Map<unknown, T>();
    lane.waiting = lane.waiting.filter((item) => {
      const key = this.keyOf(item);
      if (together.size === mostAtOnce || together.has(key)) return true;
      together.set(key, item);
      return false;
    });
    return [...together.values()];
  }
}
