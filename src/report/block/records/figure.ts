import { required } from '../../../base/fault.ts';
import type { Text } from '../../../base/locale.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Event, Events } from '../../../query/schema.ts';
import { plainColumn, textColumn } from '../../figure/grid.ts';
import type { Cell, Column, MemberKey } from '../../figure/grid.ts';
import type { Grid } from '../../figure/schema.ts';
import { writeDay } from '../../format/date.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName, memberName } from '../../vocabulary.ts';
import type { EventWords } from '../../vocabulary.ts';
import { drawn, empty } from '../part.ts';
import type { Drawn } from '../part.ts';
import { fieldCell, fieldLabel, fieldText, isNumber } from './field.ts';
import type { RecordsBlock } from './schema.ts';

/** Records in rows: of one kind with a column for each field, of several as one timeline. */
export function recordsFigure(block: RecordsBlock, found: Events, scope: Scope): Drawn {
  if (found.events.length === 0) return empty(whyNothing(block, found, scope));
  const sheet = { block, scope };
  const [only, second] = block.events;
  const body =
    only !== undefined && second === undefined
      ? ofOneKind(found, wordsOf(only, scope), sheet)
      : timeline(found, sheet);
  return drawn({ kind: 'table', grid: { ...body, groups: found.total }, sortedBy: null });
}

/** Records that cannot be told apart as filtered are said so; else there are none. */
function whyNothing({ when }: RecordsBlock, { untold, asked }: Events, scope: Scope): Problem {
  const { language } = scope.style;
  const kinds = (ids: readonly string[]): string =>
    ids.map((id) => wordsOf(id, scope).names[language]).join(', ');
  if (untold.length > 0) return reportProblems.make('records_not_told', { kinds: kinds(untold) });
  return when === 'period'
    ? reportProblems.make('no_records_in_period', { kinds: kinds(asked.kinds) })
    : reportProblems.make('no_records', { kinds: kinds(asked.kinds) });
}

type Sheet = { block: RecordsBlock; scope: Scope };
type Body = Omit<Grid, 'groups'>;

function ofOneKind({ events }: Events, { fields }: EventWords, sheet: Sheet): Body {
  const { scope } = sheet;
  const { language } = scope.style;
  const heads = fields.map((field): Column =>
    isNumber(field)
      ? plainColumn(field.name, fieldLabel(field, language), null)
      : textColumn(field.name, fieldLabel(field, language)),
  );
  const cells = (event: Event): Cell[] => fields.map((field) => fieldCell(field, event, scope));
  return bodyOf(events, { heads, cells }, sheet);
}

function timeline({ events }: Events, sheet: Sheet): Body {
  const { scope } = sheet;
  const { language } = scope.style;
  const heads = [textColumn('kind', WHAT[language]), textColumn('details', DETAILS[language])];
  const cells = (event: Event): Cell[] => {
    const { names, fields } = wordsOf(event.kind, scope);
    const details = fields.flatMap((field) => fieldText(field, event, scope) ?? []);
    return [{ text: names[language] }, { text: details.join(' · ') }];
  };
  return bodyOf(events, { heads, cells }, sheet);
}

function bodyOf(
  events: readonly Event[],
  { heads, cells }: { heads: Column[]; cells: (event: Event) => Cell[] },
  { block, scope }: Sheet,
): Body {
  const { vocabulary, style } = scope;
  const named = block.account
    ? [textColumn('account', dimensionName(vocabulary, 'account', style.language))]
    : [];
  return {
    asked: null,
    columns: [...named, textColumn('day', WHEN[style.language]), ...heads],
    rows: events.map((event) => ({
      members: membersOf(event, block),
      place: null,
      cells: [
        ...(block.account ? [{ text: nameOf(event, scope) }] : []),
        { text: event.day === null ? '' : writeDay(event.day, style) },
        ...cells(event),
      ],
    })),
    others: null,
    total: null,
  };
}

function membersOf({ account }: Event, block: RecordsBlock): MemberKey[] {
  return block.account && account !== null
    ? [{ dimension: account.dimension, key: account.key }]
    : [];
}

function nameOf({ account }: Event, { vocabulary, style }: Scope): string {
  const member = account ?? { dimension: 'account', key: null, label: null };
  return memberName(vocabulary, member, style.language);
}

function wordsOf(kind: string, { vocabulary }: Scope): EventWords {
  return required(vocabulary.events.get(kind), `the words of the event ${kind}`);
}

const WHEN: Text = { en: 'Date', 'pt-BR': 'Data', es: 'Fecha' };
const WHAT: Text = { en: 'What', 'pt-BR': 'O quê', es: 'Qué' };
const DETAILS: Text = { en: 'Details', 'pt-BR': 'Detalhes', es: 'Detalles' };
