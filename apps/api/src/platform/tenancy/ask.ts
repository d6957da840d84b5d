import pg, { type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import type { Prepared } from './statement.js';

/**
 * Sends a named statement. Given an object, `pg` copies it property by property, which costs more than sending it; a
 * query of its own class it takes as it is.
 */
export function ask<R extends QueryResultRow>(
  client: PoolClient,
  { name, text, values }: Prepared,
): Promise<QueryResult<R>> {
  return new Promise<QueryResult<R>>((resolve, reject) => {
    const query = new pg.Query<R>(text, values, (error: Error | null | undefined, result) =>
      error ? reject(error) : resolve(result),
    );
    client.query(Object.assign(query, { name }));
  }).catch((error: unknown) => {
    // Of the socket's stack nobody can tell who asked.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  });
}
