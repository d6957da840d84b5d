/**
 * SQL for "`words` contain `query`", without regard to accents and upper or lower case. A query of signs only folds to
 * nothing; then it is searched as it stands. For a list that is already narrowed to one person.
 */
export const contains = (words: string, query: string): string => `
  (case when app.fold(${query}) = '' then strpos(${words}, ${query}) > 0
        else strpos(app.fold(${words}), app.fold(${query})) > 0 end)`;
