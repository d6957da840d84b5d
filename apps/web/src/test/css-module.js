/** Class names under test are their own names: `styles.primary` is `"primary"`. */
export default new Proxy({}, { get: (_target, name) => String(name) });
