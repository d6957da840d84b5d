import type { ServerResponse } from 'node:http';
import type { LiveEvent } from '@rungs/contracts/events.js';
import type { Actor, Role } from '../platform/policy/actor.js';

/** A reader so slow that this much waits for it is cut off; it comes back and resumes. */
const mostBuffered = 64 * 1_024;

/** One open `GET /events`. */
export class LiveStream {
  /** As of the last time that the credential was looked at. */
  roles: readonly Role[];
  private open = true;

  constructor(
    readonly actor: Actor,
    private readonly response: ServerResponse,
  ) {
    this.roles = actor.roles;
  }

  send({ id, topic, recordId, subjectPersonId, act }: LiveEvent): void {
    const data = JSON.stringify({ id, topic, recordId, subjectPersonId, act });
    this.write(`id: ${id}\nevent: change\ndata: ${data}\n\n`);
  }

  /** More was missed than can be told: read everything again. */
  sendReset(): void {
    this.write('event: reset\ndata: {}\n\n');
  }

  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.open = false;
    this.response.end();
  }

  /** This process is going. All its readers come back, each at a moment of its own. */
  sendAway(): void {
    const wait = Math.round(200 + Math.random() * 4_000);
    this.write(`retry: ${wait}\nevent: reconnect\ndata: {}\n\n`);
    this.end();
  }

  private write(text: string): void {
    if (!this.open) return;
    this.response.write(text);
    if (this.response.writableLength > mostBuffered) {
      this.open = false;
      this.response.destroy();
    }
  }
}
