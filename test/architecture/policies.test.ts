import { expect, test } from 'vitest';
import { findSilentRoutes } from './policies.ts';
import { treeOf } from './tree.ts';

test('a route that says nothing is found, one that says who is not', () => {
  const tree = treeOf({
    'src/serve/http/route/things.ts': `
      server.get('/api/things', { config: may('read'), schema: {} }, list);
      server.post(
        '/api/things',
        { schema: { tags } },
        add,
      );
      server.put('/api/things/:thing', { config, schema: {} }, change);`,
    'src/serve/http/pages.ts': `server.get('/*', page);`,
  });
  expect(findSilentRoutes(tree)).toEqual([
    `src/serve/http/route/things.ts: '/api/things' has no policy`,
  ]);
});
