import { expect, test } from 'vitest';
import { templates } from '../template/index.ts';
import { coverOf } from './cover.ts';

test('a report is known by its first picture, else by its first block', () => {
  const covers = new Map(templates.map((document) => [document.id, coverOf(document)]));
  expect(covers.get('exec_monthly')).toBe('results_course');
  expect(covers.get('client_monitoring')).toBe('activity_course');
  expect(covers.get('am_daily_desk')).toBe('today_list');
});
