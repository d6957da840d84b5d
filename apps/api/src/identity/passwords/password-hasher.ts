import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '../secret-token.js';
import { Turns } from './turns.js';

/** argon2id (the library's default), above what OWASP asks for (19 MiB, two passes): about 30 ms of one core. */
const cost = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 };

/** Two at a time take 64 MiB and leave the pool's other threads to files and DNS; a hundred wait three seconds. */
const atOnce = 2;
const mostWaiting = 100;

@Injectable()
export class PasswordHasher {
  private readonly turns = new Turns(atOnce, mostWaiting);
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.turns.take(() => hash(password, cost));
  }

  /** Takes as long where there is no account, so that the time of an answer does not tell who has one. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const against = passwordHash ?? (await (this.decoy ??= this.hash(newSecret())));
    const right = await this.turns.take(() => verify(against, password));
    return right && passwordHash !== null;
  }
}
