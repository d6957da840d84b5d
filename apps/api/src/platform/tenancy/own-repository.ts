import type {
  DeepPartial,
  FindManyOptions,
  FindOptionsWhere,
  ObjectLiteral,
  QueryDeepPartialEntity,
  Repository,
} from 'typeorm';
import { StaleVersionError } from '../http/problem.js';

/** A row that belongs to one organization. */
export interface OwnRow extends ObjectLiteral {
  readonly organizationId: string;
  readonly id: string;
}

type Where<E> = FindOptionsWhere<E>;

/** The few things a service does with rows, each naming the organization so that it goes to one shard. */
export class OwnRepository<E extends OwnRow> {
  constructor(
    private readonly repository: Repository<E>,
    private readonly organizationId: string,
  ) {}

  findOneBy(where: Where<E>): Promise<E | null> {
    return this.repository.findOneBy(this.own(where));
  }

  find(options: Omit<FindManyOptions<E>, 'where'> & { where?: Where<E> | Where<E>[] } = {}): Promise<E[]> {
    const wheres = Array.isArray(options.where) ? options.where : [options.where ?? {}];
    return this.repository.find({ ...options, where: wheres.map((where) => this.own(where)) });
  }

  countBy(where: Where<E>): Promise<number> {
    return this.repository.countBy(this.own(where));
  }

  async insert(row: DeepPartial<E>): Promise<E> {
    const entity = this.repository.create({ ...row, organizationId: this.organizationId } as DeepPartial<E>);
    await this.repository.insert(entity);
    return entity;
  }

  async insertAll(rows: readonly DeepPartial<E>[]): Promise<void> {
    const { organizationId } = this;
    await this.repository.insert(rows.map((row) => ({ ...row, organizationId })));
  }

  /**
   * Changes the row if it still is the version that the caller saw.
   * @throws StaleVersionError (412) when somebody was faster; `undefined` as version changes whatever is there.
   */
  async update(id: string, version: number | undefined, change: QueryDeepPartialEntity<E>): Promise<void> {
    const where = { ...this.own({ id } as Where<E>), ...(version === undefined ? {} : { version }) };
    const { affected } = await this.repository.update(where, change);
    if (affected === 0) throw new StaleVersionError();
  }

  async delete(where: Where<E>): Promise<number> {
    const { affected } = await this.repository.delete(this.own(where));
    return affected ?? 0;
  }

  private own(where: Where<E>): Where<E> {
    return { ...where, organizationId: this.organizationId };
  }
}
