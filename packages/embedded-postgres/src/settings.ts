const loopback = '127.0.0.1';

/**
 * Given on the command line, so that no file in the data directory can weaken them. Sized for one small machine that
 * also runs the application.
 */
const common = {
  listen_addresses: loopback,
  // TCP only: a socket's path has a length limit that deep folders exceed.
  unix_socket_directories: '',
  max_connections: 100,
  password_encryption: 'scram-sha-256',
  // One process fewer per reader, on a machine that has few cores to spare.
  io_method: 'sync',
  jit: 'off',
  random_page_cost: 1.1,
  max_wal_senders: 0,
  max_logical_replication_workers: 0,
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failing statement and its details would carry people's words into a log file.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const durable = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  // Bounds what is replayed after a crash to a few seconds.
  max_wal_size: '512MB',
  checkpoint_timeout: '10min',
};

const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_size: '1GB',
};

export function serverArguments(cluster: string, port: number, forTests: boolean): string[] {
  const settings = { ...common, ...(forTests ? throwaway : durable) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...flags];
}

/** Nothing of the caller's: a PGPORT or PGDATA meant for another server would be obeyed, messages would be translated. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export function serverUrl(password: string, port: number): string {
  return `postgres://${superuser}:${password}@${loopback}:${port}/${database}`;
}

export const superuser = 'rungs_owner';
export const database = 'rungs';
