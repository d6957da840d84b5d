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
export function printTable(rows: readonly Row[], [what, held, measuredAs]: readonly [string, string, string]): void {
  const lines = [
    `| scenario | ${what} | requests/s | p50 ms | p99 ms | CPU ms/request | Postgres CPU ms/request | memory MB | ratio | CPU ratio | with Postgres |`,
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.flatMap(({ scenario, against, measured }) => [
      `| ${[scenario, held, ...cells(against), '', '', ''].join(' | ')} |`,
      `| ${['', measuredAs, ...cells(measured), ...ratios(against, measured)].join(' | ')} |`,
    ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** Requests per second, processor time of the server, and of server and Postgres together. */
const ratios = (against: Figures, measured: Figures): string[] =>
  [
    measured.requests / against.requests,
    measured.cpu / against.cpu,
    (measured.cpu + measured.databaseCpu) / (against.cpu + against.databaseCpu),
  ].map((ratio) => ratio.toFixed(2));
