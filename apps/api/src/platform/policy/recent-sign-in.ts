import { problem } from '../http/problem.js';
import type { Actor } from './actor.js';

const tenMinutes = 10 * 60_000;

/** For an act that asks for it only sometimes; a route that always does carries `@AsksForRecentSignIn()`. */
export function requireRecentSignIn({ authenticatedAt }: Pick<Actor, 'authenticatedAt'>, now: Date): void {
  if (now.getTime() - authenticatedAt.getTime() > tenMinutes) {
    throw problem(403, 'recent_sign_in_required', 'Type your password again to go on.');
  }
}
