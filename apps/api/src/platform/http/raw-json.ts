/** An answer that Postgres has already written as JSON. It is sent as it is: hot reads do no work per row here. */
export class RawJson {
  constructor(readonly text: string) {}
}
