import { PrimaryColumn } from 'typeorm';

/** What every row of an organization begins with; the two together are its key, so that it can live on a shard. */
export abstract class OwnEntity {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  readonly organizationId!: string;

  @PrimaryColumn('uuid')
  readonly id!: string;
}
