// Runs before the first paint, so that a chosen theme never flashes the other one. A file, because the page's policy
// allows no inline script; kept small, because it blocks.
try {
  const theme = localStorage.getItem('rungs:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's theme holds.
}
