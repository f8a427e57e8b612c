import { expect, test } from 'vitest';
import { countTests } from '../../scripts/house/unit-tests.mjs';

const PASSED = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const NONE = { numPendingTests: 0, numTodoTests: 0 };

test('counts tests as vitest counts them', () => {
  const report = { ...NONE, numPassedTests: 1, numFailedTests: 0, testResults: [PASSED] };
  expect(countTests(report, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

test('a file that does not load is a failure although it has no test', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const report = { ...NONE, numPassedTests: 1, numFailedTests: 0, testResults: [PASSED, broken] };
  expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('an error outside of tests is a failure although every test passed', () => {
  const report = { ...NONE, numPassedTests: 1, numFailedTests: 0, testResults: [PASSED] };
  expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});
