import type { Figures, Row } from './compare.ts';

const cells = ({ requests, p50, p99, cpu, databaseCpu, memory }: Figures): string[] => [
  requests.toFixed(0),
  p50.toFixed(0),
  p99.toFixed(0),
  cpu.toFixed(3),
  databaseCpu.toFixed(3),
  memory.toFixed(0),
];

/** As Markdown, so that it can be pasted where figures are kept. Medians over the rounds; memory is the highest seen. */
export function printTable(rows: readonly Row[]): void {
  const lines = [
    '| scenario | server | requests/s | p50 ms | p99 ms | CPU ms/request | Postgres CPU ms/request | memory MB | ratio | CPU ratio |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.flatMap(({ scenario, floor, rungs }) => [
      `| ${[scenario, 'floor', ...cells(floor), '', ''].join(' | ')} |`,
      `| ${['', 'Rungs', ...cells(rungs), (rungs.requests / floor.requests).toFixed(2), (rungs.cpu / floor.cpu).toFixed(2)].join(' | ')} |`,
    ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
