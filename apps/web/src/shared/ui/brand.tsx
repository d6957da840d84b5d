import styles from './brand.module.css';

const treads = [
  { step: 1, x: 0, y: 15 },
  { step: 2, x: 6, y: 10.5 },
  { step: 3, x: 12, y: 6 },
  { step: 4, x: 18, y: 1.5 },
];

/** The name is the name in every language. */
const productName = 'Rungs';

export function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 24 20" width="24" height="20" aria-hidden="true">
        {treads.map(({ step, x, y }) => (
          <rect
            key={step}
            className={styles.tread}
            data-step={step}
            data-shape="tread"
            x={x}
            y={y}
            width="6"
            height="4"
            rx="1"
          />
        ))}
      </svg>
      {productName}
    </span>
  );
}
