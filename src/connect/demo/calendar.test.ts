import { describe, expect, test } from 'vitest';
import { addMonths, dayOfIso, isoDay, isoInstant, monthOfDay, weekday } from './calendar.ts';
import { cnpj, numericId, opaqueId, punctuatedCnpj } from './ids.ts';
import { decimal } from './money.ts';
import { mistyped } from './names.ts';
import { isWorkday, workdaysOf } from './workdays.ts';

describe('days', () => {
  test('go to text and back', () => {
    for (const iso of ['1970-01-01', '2024-02-29', '2026-11-23', '2030-12-31'])
      expect(isoDay(dayOfIso(iso))).toBe(iso);
    expect(() => dayOfIso('2025-02-29')).toThrow(RangeError);
  });

  test('are shown in São Paulo and written in UTC', () => {
    expect(isoInstant(dayOfIso('2026-11-23'), 9 * 60)).toBe('2026-11-23T12:00:00Z');
    expect(isoInstant(dayOfIso('2026-12-31'), 23 * 60 + 30)).toBe('2027-01-01T02:30:00Z');
  });

  test('keep to the last day of shorter months', () => {
    expect(isoDay(addMonths(dayOfIso('2026-01-31'), 1))).toBe('2026-02-28');
    expect(isoDay(addMonths(dayOfIso('2026-03-31'), -12))).toBe('2025-03-31');
    expect(weekday(dayOfIso('2026-11-23'))).toBe(0);
  });
});

describe('workdays', () => {
  test.each(['2026-11-20', '2024-02-13', '2025-03-04', '2026-04-03', '2025-06-19', '2026-11-22'])(
    'leave out weekends, fixed holidays and those that follow Easter: %s',
    (day) => {
      expect(isWorkday(dayOfIso(day))).toBe(false);
    },
  );

  test.each(['2026-11-23', '2024-02-14', '2026-04-06'])('take in ordinary days: %s', (day) => {
    expect(isWorkday(dayOfIso(day))).toBe(true);
  });

  test('of a month are counted', () => {
    expect(workdaysOf(monthOfDay(dayOfIso('2026-11-01')))).toHaveLength(19);
  });
});

describe('ids', () => {
  test('never collide within a prefix', () => {
    const ids = new Set<string>();
    for (let owner = 0; owner < 300; owner++) {
      for (let sequence = 0; sequence < 300; sequence++) ids.add(opaqueId('in', owner, sequence));
    }
    expect(ids.size).toBe(90_000);
    expect(opaqueId('in', 1, 1)).toMatch(/^in_[0-9a-z]{14}$/);
    expect(numericId(18_000_000_000, 2, 5)).toBe('18002000005');
  });

  test('of Brazilian companies carry valid check digits', () => {
    expect(punctuatedCnpj(cnpj(11_222_333))).toBe('11.222.333/0001-81');
  });
});

describe('texts', () => {
  test('of amounts have two decimals and a sign', () => {
    expect([0, 5, 125_000, -1_234].map(decimal)).toEqual(['0.00', '0.05', '1250.00', '-12.34']);
  });

  test('of names are mistyped in ways a reader can still make out', () => {
    expect([0, 1, 2, 3, 4].map((variant) => mistyped('Aurora Móveis', variant))).toEqual([
      'Aurora Móveis',
      'AURORA MOVEIS LTDA',
      'Aurora Moveis',
      'Auorra Móveis',
      'Aurora Móveis  (matriz)',
    ]);
  });
});
