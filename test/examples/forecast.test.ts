/** Worked example: how well people forecast, person by person and in sum. */
import { expect, test } from 'vitest';
import { forecastExample } from './fixtures/c17-forecast.ts';
import { askOnce, percent } from './asking.ts';

test('errors of people do not cancel each other', async () => {
  const { total } = await askOnce(forecastExample, {
    kpis: ['forecast_accuracy', 'forecast_bias'],
    period: '2026-05',
  });
  expect(percent(total.values['forecast_accuracy'])).toBe('25.0000');
  expect(percent(total.values['forecast_accuracy'])).not.toBe('87.5000');
  expect(percent(total.values['forecast_bias'])).toBe('12.5000');
});
