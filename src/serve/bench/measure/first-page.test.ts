import { expect, test } from 'vitest';
import { firstFiles } from './first-page.ts';

test('the first page loads its entry and what that imports, once, but nothing loaded later', () => {
  const chunk = (file: string, imports: string[] = [], isEntry = false) => ({
    file,
    imports,
    isEntry,
  });
  const manifest = {
    'index.html': chunk('entry.js', ['_a.js', '_b.js'], true),
    '_a.js': chunk('a.js', ['_b.js']),
    '_b.js': chunk('b.js', ['_a.js']),
    'charts.ts': chunk('charts.js', ['_a.js']),
  };
  expect(firstFiles(manifest)).toEqual(['entry.js', 'a.js', 'b.js']);
});
