import { Injectable } from '@nestjs/common';
import type { Act, ActingAs } from './traces.js';

/** Hears of an act while its transaction is open: what it sends is kept or undone together with the act. */
export type ActListener = (by: ActingAs, act: Act) => void;

/** Where tiers above the records say, in `onModuleInit`, that acts concern them. Those who act know none of them. */
@Injectable()
export class ActListeners {
  private readonly all: ActListener[] = [];

  add(listener: ActListener): void {
    this.all.push(listener);
  }

  hear(by: ActingAs, act: Act): void {
    for (const listener of this.all) listener(by, act);
  }
}
