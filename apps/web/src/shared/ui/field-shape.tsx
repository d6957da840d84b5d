import { classNames } from './class-names.js';
import { Field, type FrameProps } from './field.js';
import styles from './field.module.css';

/** A field whose widget is on its way: the same frame, the same size, the value it has. */
export function FieldShape({ shown, ...frame }: FrameProps & { shown: string | undefined }) {
  return (
    <Field {...frame}>
      {() => (
        <div className={classNames(styles.input, styles.shape)} aria-busy="true">
          {shown}
        </div>
      )}
    </Field>
  );
}
