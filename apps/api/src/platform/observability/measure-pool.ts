import type { DataSource } from 'typeorm';
import { poolOf } from '../persistence/pool.js';
import type { Metrics } from './metrics.js';

/** How many connections there are, and how many requests wait for one: the first thing to look at under load. */
export function measurePool(metrics: Metrics, dataSource: DataSource): void {
  const pool = poolOf(dataSource);
  metrics.gauge('rungs_pool_connections', 'Connections to the database.', () => pool.totalCount);
  metrics.gauge('rungs_pool_idle', 'Connections that nobody uses.', () => pool.idleCount);
  metrics.gauge('rungs_pool_waiting', 'Requests waiting for a connection.', () => pool.waitingCount);
}
