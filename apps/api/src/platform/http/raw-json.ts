/**
 * An answer that Postgres has already written as JSON. It is sent as it is: hot reads do no work per row here. Bytes
 * where an answer is put together from what was written out before: as a string it would be copied three times.
 */
export class RawJson {
  constructor(readonly body: string | Buffer) {}

  parsed(): unknown {
    return JSON.parse(String(this.body));
  }
}
