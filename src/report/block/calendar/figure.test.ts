import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askCalendar } from './ask.ts';
import { calendar } from './figure.ts';
import { zCalendarBlock } from './schema.ts';

const block = zCalendarBlock.parse({
  kind: 'calendar',
  id: 'days',
  query: { kpis: ['new_mrr'] },
});

test('asks for half a year of days up to the report’s last day', () => {
  expect(askCalendar(block, scopeIn('en'))).toMatchObject([
    { grain: 'day', period: { from: '2026-05-03', to: '2026-10-31' }, limit: null },
  ]);
});

test('a cell per day; a day without a value is no zero', () => {
  const scope = scopeIn('es', { weekStart: 7 });
  const answer = answerTo(askCalendar(block, scope)[0], {
    rows: [
      { bucket: '2026-10-29', values: { new_mrr: '0' } },
      { bucket: '2026-10-30', values: { new_mrr: null } },
      { bucket: '2026-10-31', values: { new_mrr: '900' } },
    ],
  });
  const drawn = calendar.figure(block, [answer], scope);
  expect(gistOf(drawn)).toEqual([
    '“MRR nuevo: máximo el 31~oct~2026 (R$~900); 2 de 3 días sin ninguno.”',
    '0 to 900; weeks begin on 7',
    '29~oct~2026: R$~0',
    '30~oct~2026: —',
    '31~oct~2026: R$~900',
  ]);
  if (drawn.kind !== 'drawn' || drawn.figure.kind !== 'chart') throw new Error('no chart');
  expect(drawn.figure).toMatchObject({
    weekdays: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
  });
});
