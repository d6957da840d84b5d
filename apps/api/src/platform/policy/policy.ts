import { ForbiddenException } from '@nestjs/common';
import type { Actor } from './actor.js';

/** A rule looks at loaded facts only: synchronous, and testable as a truth table. */
export type Rule<Facts = void> = (actor: Actor, facts: Facts) => boolean;

export const anyOf =
  <F>(...rules: Rule<F>[]): Rule<F> =>
  (actor, facts) =>
    rules.some((rule) => rule(actor, facts));

export const allOf =
  <F>(...rules: Rule<F>[]): Rule<F> =>
  (actor, facts) =>
    rules.every((rule) => rule(actor, facts));

export const not =
  <F>(rule: Rule<F>): Rule<F> =>
  (actor, facts) =>
    !rule(actor, facts);

export const isHr = (actor: Actor): boolean => actor.roles.includes('hr');
export const isAdmin = (actor: Actor): boolean => actor.roles.includes('admin');
export const isMember = (): boolean => true;

/** @throws ForbiddenException (403) when the rule says no. What may not even be read is answered 404 before this. */
export function permit<F>(rule: Rule<F>, actor: Actor, facts: F): void {
  if (!rule(actor, facts)) throw new ForbiddenException();
}

/** The acts among `rules` that are open to the actor: what a view sends along as `abilities`. */
export function abilities<F, A extends string>(rules: Readonly<Record<A, Rule<F>>>, actor: Actor, facts: F): A[] {
  return (Object.keys(rules) as A[]).filter((act) => rules[act](actor, facts));
}
