import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const notInputs = new Set(['node_modules', 'dist', 'coverage', '.data', 'e2e', 'journeys', 'test']);
const isTest = /\.test\.tsx?$/;
const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];

/**
 * What decides which packages have to be installed.
 *
 * @param {string} root
 */
export function dependencyFingerprint(root) {
  const files = [...manifests, ...members(root).map((member) => join(member, 'package.json'))];
  return digest(
    root,
    files.filter((file) => existsSync(join(root, file))),
  );
}

/**
 * What decides what a build makes. By content: times of change do not survive a clone, a copy or a switch of branches.
 *
 * @param {string} root
 */
export function buildFingerprint(root) {
  const shared = [...manifests, '.swcrc', 'tsconfig.base.json'].filter((file) => existsSync(join(root, file)));
  return digest(root, [...shared, ...members(root).flatMap((member) => inputsIn(root, member))]);
}

/**
 * The members of the workspace that a build leaves something in.
 *
 * @param {string} root
 */
export function builtMembers(root) {
  return members(root).filter((member) => {
    const manifest = join(root, member, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.build;
  });
}

/** @param {string} stamp @param {string} fingerprint */
export function isStamped(stamp, fingerprint) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === fingerprint;
}

/** @param {string} stamp @param {string} fingerprint */
export function writeStamp(stamp, fingerprint) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${fingerprint}\n`);
}

/** @param {string} root @returns {string[]} */
function members(root) {
  return ['apps', 'packages']
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
    .concat('bench')
    .sort();
}

/** @param {string} root @param {string} folder @returns {string[]} */
function inputsIn(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notInputs.has(name) && !isTest.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? inputsIn(root, path) : entry.isFile() ? [path] : [];
    })
    .sort();
}

/** @param {string} root @param {string[]} files */
function digest(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
    hash.update(`${relative('.', file)}\0${content}\n`);
  }
  return hash.digest('hex');
}
