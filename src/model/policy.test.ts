import { expect, test } from 'vitest';
import { DEFAULT_POLICIES, parsePolicies, policyNames, policyValue } from './policy.ts';

function problemsOf(input: unknown): string[] {
  const parsed = parsePolicies(input);
  return parsed.ok
    ? []
    : parsed.problems.map(({ code, at, params }) =>
        `${code} ${at?.path} ${params['nearest'] ?? params['allowed'] ?? ''}`.trim(),
      );
}

test('what is not stated has its default', () => {
  const parsed = parsePolicies({ margin_base: 'agi', stale_days: { A: 7 } });
  expect(parsed.ok && parsed.value).toEqual({
    ...DEFAULT_POLICIES,
    margin_base: 'agi',
    stale_days: { A: 7 },
  });
  expect(parsePolicies({}).ok).toBe(true);
});

test.each([
  [null, ['model.policy_shape']],
  [[], ['model.policy_shape']],
  [{ margin_bas: 'agi' }, ['model.policy_unknown /margin_bas margin_base']],
  [{ margin_base: 'gross' }, ['model.policy_value /margin_base revenue, agi']],
  [{ timezone: 'Mars/Olympus' }, ['model.policy_value /timezone America/Sao_Paulo, UTC, …']],
  [
    { renewal_grace_days: 120, min_sample_nps: 0 },
    ['model.policy_value /renewal_grace_days ≤ 90', 'model.policy_value /min_sample_nps > 0'],
  ],
  [{ stale_days: { A: 'soon' } }, ['model.policy_value /stale_days/A number']],
  [{ reporting_currency: 'reais' }, ['model.policy_value /reporting_currency BRL, USD, EUR, …']],
])('%j has its problems, each with a place', (input, expected) => {
  expect(problemsOf(input)).toEqual(expected);
});

test('formulas read policies by name, entries of a tier included', () => {
  expect(policyNames.get('policy.margin_base')).toBe('text');
  expect(policyNames.get('policy.stale_days.A')).toBe('number');
  expect(policyNames.has('policy.meaningful_activity')).toBe(false);
  expect(policyValue(DEFAULT_POLICIES, 'policy.stale_days.B')).toBe('30');
  expect(policyValue(DEFAULT_POLICIES, 'policy.health_min_coverage')).toBe('0.6');
  expect(policyValue({ ...DEFAULT_POLICIES, stale_days: {} }, 'policy.stale_days.B')).toBeNull();
  expect(policyValue(DEFAULT_POLICIES, 'policy.logo_level')).toBe('ultimate_parent');
});
