import { expect, test } from 'vitest';
import { missingPackages, unlockedOptionals } from '../../scripts/house/install.mjs';

const WANTED = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/native-linux': { version: '1.0.0', optional: true },
  'node_modules/native-mac': { version: '1.0.0', optional: true },
};

test('an installed tree may lack what belongs to other platforms', () => {
  const installed = {
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/native-linux': { version: '1.0.0' },
  };
  expect(missingPackages(WANTED, installed)).toEqual([]);
});

test('an installed tree with an absent or an older package is to be installed again', () => {
  expect(missingPackages(WANTED, {})).toEqual(['node_modules/zod']);
  const older = {
    'node_modules/zod': { version: '4.6.6' },
    'node_modules/native-linux': { version: '0.9.0' },
  };
  expect(missingPackages(WANTED, older)).toEqual(['node_modules/zod', 'node_modules/native-linux']);
});

test('a lock file without the native parts of other platforms is seen', () => {
  const asking = { version: '1.0.0', optionalDependencies: { 'native-mac': '1.0.0' } };
  const lock = { ...WANTED, 'node_modules/native': asking };
  expect(unlockedOptionals(lock)).toEqual([]);
  const { 'node_modules/native-mac': _, ...incomplete } = lock;
  expect(unlockedOptionals(incomplete)).toEqual(['native-mac']);
});
