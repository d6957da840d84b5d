import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Text only: fonts and pictures are compressed in their own format, and small files do not shrink. */
const worthIt = /\.(js|css|html|svg|json)$/;
const smallest = 600;

/** Lays `.br` and `.gz` beside each asset, so that the server never compresses the same bytes twice. */
export function precompressed(): Plugin {
  let outDir = 'dist';
  return {
    name: 'rungs:precompressed',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const files = await readdir(outDir, { recursive: true, withFileTypes: true });
      const paths = files.filter((file) => file.isFile() && worthIt.test(file.name));
      await Promise.all(paths.map((file) => compress(join(file.parentPath, file.name))));
    },
  };
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < smallest) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await Promise.all([
    brotli(bytes, quality).then((packed) => writeFile(`${path}.br`, packed)),
    zip(bytes, { level: constants.Z_BEST_COMPRESSION }).then((packed) => writeFile(`${path}.gz`, packed)),
  ]);
}
