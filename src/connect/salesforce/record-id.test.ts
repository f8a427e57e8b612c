import { expect, test } from 'vitest';
import { longId } from './record-id.ts';

test.each([
  ['001D000000IRFma', '001D000000IRFmaIAH'],
  ['001D000000IomaZ', '001D000000IomaZIAR'],
  ['001D000000IRFmaIAH', '001D000000IRFmaIAH'],
  ['18000000000', '18000000000'],
])('%s is %s', (given, long) => {
  expect(longId(given)).toBe(long);
});
