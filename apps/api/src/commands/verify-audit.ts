import { anchorsOf, AuditVerifier, type Verdict } from '../audit/index.js';
import type { Environment } from '../platform/config/config.js';
import { Settings } from '../platform/config/settings.js';
import { appDataSource } from '../platform/persistence/data-source.js';
import type { DatabaseUrls } from '../platform/persistence/database-urls.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';

/** `verify-audit`: walks every organization's chain; the process ends with 1 when a fault was found. */
export async function verifyAuditCommand(
  { app }: DatabaseUrls,
  _flags: readonly string[],
  environment: Environment,
): Promise<string> {
  const dataSource = await appDataSource({ url: app, poolSize: 2, entities: [] }).initialize();
  try {
    const verifier = new AuditVerifier(new TenantScope(dataSource), anchorsOf(new Settings(environment, app)));
    const organizations = await dataSource.query<{ id: string }[]>('select id from organizations order by id');
    const verdicts: Verdict[] = [];
    for (const { id } of organizations) verdicts.push(await verifier.verify(id));
    if (verdicts.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
    return verdicts.map(lineOf).join('\n');
  } finally {
    await dataSource.destroy();
  }
}

function lineOf({ organizationId, entries, faults }: Verdict): string {
  if (faults.length === 0) return `${organizationId}  ${entries} entries, the chain holds`;
  const found = faults.map(
    ({ kind, sequence, detail }) => `  ${kind}${sequence === undefined ? '' : ` at ${sequence}`}: ${detail}`,
  );
  return [`${organizationId}  ${entries} entries, ${faults.length} faults`, ...found].join('\n');
}
