import { expect, test } from 'vitest';
import { seen, styleIn } from '../../../test/examples/report-style.ts';
import { asOfText, freshnessText, joinSources } from './freshness.ts';

const CRM = { source: 'crm', title: 'CRM', syncedAt: '2026-11-23T12:14:00Z' };
const BILLS = { source: 'bills', title: 'Bills', syncedAt: '2026-11-23T11:50:00Z' };
const DESK = { source: 'desk', title: 'Desk', syncedAt: '2026-11-20T17:00:00Z' };
const PUBLISHED = '2026-11-23T13:00:00Z';

test('a report is as of the oldest of its sources; one that is a day behind is named', () => {
  const en = (sources: (typeof CRM)[]) => seen(freshnessText(sources, PUBLISHED, styleIn('en')));
  expect(en([CRM, BILLS])).toBe('Data as of 23~Nov~2026~08:50');
  expect(en([CRM, BILLS, DESK])).toBe('Data as of 23~Nov~2026~08:50 · Desk 20~Nov~2026~14:00');
  expect(en([DESK])).toBe('Data as of 20~Nov~2026~14:00');
  expect(en([])).toBe('Data as of 23~Nov~2026~10:00');
});

test('a figure says its own sources where those of the report differ by an hour', () => {
  const say = (behind: (typeof CRM)[], all: (typeof CRM)[]) => {
    const text = asOfText(behind, { all, style: styleIn('pt-BR') });
    return text === null ? null : seen(text);
  };
  expect(say([CRM], [CRM, BILLS])).toBeNull();
  expect(say([DESK], [DESK])).toBeNull();
  expect(say([DESK], [CRM, DESK])).toBe('Dados de: Desk 20~nov.~2026~14:00');
  expect(say([], [CRM, DESK])).toBeNull();
});

test('sources of several answers are each named once', () => {
  expect(joinSources([[CRM, DESK], [], [BILLS, CRM]])).toEqual([BILLS, CRM, DESK]);
});
