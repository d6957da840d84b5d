import { findChromium } from './chromium.mjs';

/** Fails, with the way out, where the browser tests could not run. */
const found = findChromium(process.env);
if (!found) {
  console.error(
    process.env['CHROMIUM_PATH']
      ? `CHROMIUM_PATH names ${process.env['CHROMIUM_PATH']}, which is not a program that can be run.`
      : 'The browser tests need Chromium. Install it (Debian, Ubuntu: "sudo apt-get install chromium"; Fedora: ' +
          '"sudo dnf install chromium"; macOS: "brew install --cask chromium"), or name an executable in CHROMIUM_PATH.',
  );
  process.exitCode = 1;
}
