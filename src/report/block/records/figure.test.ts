import { expect, test } from 'vitest';
import { dimensions, entities, eventKinds, kpis } from '../../../model/index.ts';
import { EVENT_IDS } from '../../../model/schema.ts';
import type { EventId } from '../../../model/schema.ts';
import { zEvents } from '../../../query/schema.ts';
import type { Event, Events } from '../../../query/schema.ts';
import { LOCALES } from '../../../base/locale.ts';
import type { Locale } from '../../../base/locale.ts';
import { scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { vocabularyOf } from '../../vocabulary.ts';
import { askRecords } from './ask.ts';
import { recordsFigure } from './figure.ts';
import { zRecordsBlock } from './schema.ts';
import { valueWord } from './value-words.ts';

const vocabulary = vocabularyOf({ kpis, dimensions, entities, events: eventKinds });
const scopeOf = (locale: Locale) => scopeIn(locale, { vocabulary });

function blockOf(events: readonly EventId[], more: object = {}) {
  return zRecordsBlock.parse({ id: 'x', kind: 'records', events: [...events], ...more });
}

function event(kind: EventId, day: string | null, fields: Event['fields']): Event {
  return {
    kind,
    day,
    account: { dimension: 'account', key: 'a', label: 'Acme' },
    currency: 'USD',
    fields,
    record: { source: 'crm', stream: 's', key: '1' },
  };
}

function found(events: Event[], more: Partial<Events> = {}): Events {
  return zEvents.parse({
    asked: { kinds: ['touch'], when: 'last_month' },
    period: null,
    events,
    total: events.length,
    empty: [],
    untold: [],
    sources: [],
    ...more,
  });
}

const invoice = event('invoice', '2026-10-05', {
  number: '17',
  status: 'open',
  due_date: '2026-11-04',
  total: '1234.5',
});
const touch = event('touch', '2026-10-03', {
  subject: 'Plano <b>novo</b>',
  type: 'meeting',
  user_key: 'Zoe',
});

test('one kind has a column for each field, with names, dates and amounts in the language', () => {
  const drawn = recordsFigure(blockOf(['invoice']), found([invoice]), scopeOf('pt-BR'));
  expect(gistOf(drawn)).toEqual([
    'Conta | Data | Número | Situação | Vencimento | Total',
    'Acme | 5~out.~2026 | 17 | Em aberto | 4~nov.~2026 | US$~1.234,50',
  ]);
});

test('several kinds are one timeline, and what a field does not say is left out', () => {
  const quiet = event('touch', null, { subject: null, type: 'call', user_key: null });
  const block = blockOf(['touch', 'invoice'], { account: false });
  const drawn = recordsFigure(block, found([invoice, touch, quiet]), scopeOf('en'));
  expect(gistOf(drawn)).toEqual([
    'Date | What | Details',
    '5~Oct~2026 | Invoice | 17 · Open · 4~Nov~2026 · US$1,234.50',
    '3~Oct~2026 | Touchpoint | Plano <b>novo</b> · Meeting · Zoe',
    ' | Touchpoint | Call',
  ]);
});

test('rows lead to their account, where the report is not about it', () => {
  const membersIn = (block: ReturnType<typeof blockOf>) => {
    const drawn = recordsFigure(block, found([invoice]), scopeOf('en'));
    return drawn.kind === 'drawn' && drawn.figure.kind === 'table'
      ? drawn.figure.grid.rows[0]?.members
      : null;
  };
  expect(membersIn(blockOf(['invoice']))).toEqual([{ dimension: 'account', key: 'a' }]);
  expect(membersIn(blockOf(['invoice'], { account: false }))).toEqual([]);
});

test.each([
  [{}, 'no_records_in_period', 'period'],
  [{}, 'no_records', 'ahead'],
  [{ untold: ['touch'] }, 'records_not_told', 'period'],
] as const)('nothing at all says why: %j, %s', (more, code, when) => {
  const block = blockOf(['touch'], { when });
  const nothing = found([], { ...more, untold: 'untold' in more ? [...more.untold] : [] });
  expect(gistOf(recordsFigure(block, nothing, scopeOf('es')))).toEqual([`empty: report.${code}`]);
});

test('a block asks within the reader’s filters; what lies ahead, the next first', () => {
  const filters = [{ dimension: 'account', op: 'in' as const, values: ['a'] }];
  const scope = { ...scopeOf('en'), filters };
  expect(askRecords(blockOf(['touch']), scope)).toEqual({
    kinds: ['touch'],
    when: 'last_month',
    filters,
    order: 'newest',
    limit: 20,
  });
  expect(askRecords(blockOf(['next_touch'], { when: 'ahead' }), scope)).toMatchObject({
    when: 'ahead',
    order: 'oldest',
  });
});

test('every value of a closed list that records show has words in each language', () => {
  const bare = EVENT_IDS.flatMap((id) => {
    const kind = eventKinds.find((each) => each.id === id);
    const fields = entities[kind?.entity ?? 'account'].fields.filter(({ name }) =>
      kind?.shows.includes(name),
    );
    return fields.flatMap(({ values }) =>
      (values ?? []).filter((value) =>
        LOCALES.some((locale) => valueWord(value, locale) === value),
      ),
    );
  });
  expect([...new Set(bare)]).toEqual([]);
});
