import { late } from '../ui/late.js';
import type { AnyConflictProps, ConflictProps, FormValues } from './conflict-view.js';

/** Few ever see it: it comes with the conflict. */
const View = late<AnyConflictProps>(async () => (await import('./conflict-view.js')).ConflictView);

/**
 * Somebody was faster: both versions, and one chooses. A form of a record's fields is compared field by field; one whose
 * words go with an act says which `act`, and its words stand beside what changed.
 */
export function ConflictDialog<V extends FormValues>(props: ConflictProps<V>) {
  return <View {...props} open={props.form.conflict !== null} />;
}
