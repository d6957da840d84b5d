import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { source } from './words.js';

/** Attributes whose value a person reads or hears. */
const read = new Set([
  'title',
  'label',
  'alt',
  'placeholder',
  'help',
  'sentence',
  'words',
  'aria-label',
  'kicker',
  'act',
  'keep',
]);
/** An abbreviation such as CSV is the same in every language. */
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text) && !/^[A-Z]{2,5}$/u.test(text.trim());

/** Text that stands in the markup itself, where no translation reaches it. */
function literalText(file: string, code: string): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text) && !insideKey(node)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && read.has(node.name.getText(tree))) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && hasWords(value.text)) found.push(value.text);
    }
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteral(node.expression) &&
      !ts.isJsxAttribute(node.parent)
    ) {
      if (hasWords(node.expression.text)) found.push(node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What is printed on a key of the keyboard is the same everywhere. */
const insideKey = (text: ts.JsxText): boolean =>
  ts.isJsxElement(text.parent) && text.parent.openingElement.tagName.getText() === 'kbd';

const components = (await readdir(source, { recursive: true })).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx') && !/^(gallery|test)\//u.test(file),
);

describe('components', () => {
  it('are found', () => {
    expect(components.length).toBeGreaterThan(40);
  });

  it.each(components)('%s holds no text of its own', async (file) => {
    expect(literalText(file, await readFile(join(source, file), 'utf8'))).toEqual([]);
  });

  it('would be caught with text of their own', () => {
    expect(literalText('x.tsx', '<p title="Hello there">Good day {"to you"}</p>')).toEqual([
      'Hello there',
      'Good day',
      'to you',
    ]);
  });
});
