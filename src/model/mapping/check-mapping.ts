import { settle } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import type { Locale } from '../../base/locale.ts';
import { RAW_COLUMNS } from '../../land/schema.ts';
import type { RawTable } from '../../land/schema.ts';
import { entities, fieldOf } from '../entity/index.ts';
import type { FormulaType } from '../formula/ast.ts';
import { nearestName } from '../nearest.ts';
import { modelProblems } from '../problems.ts';
import type { Entity, EntityField, EntityMap, FieldMap, Mapping } from '../schema.ts';
import { readMappingFormula } from './mapped-field.ts';

/** Whether a mapping fits the tables that are there: every problem with its place, as a JSON pointer into the document. */
export function checkMapping(
  mapping: Mapping,
  rawTables: readonly RawTable[],
  locale: Locale,
): Result<Mapping> {
  const problems = mapping.maps.flatMap((map, index) =>
    checkMap(map, { mapping, rawTables, locale, index }),
  );
  if (!mapping.maps.some((map) => map.entity === 'account')) {
    problems.push(
      modelProblems.make(
        'mapping_no_accounts',
        { entity: entities.account.names[locale] },
        { path: '/maps' },
      ),
    );
  }
  return settle(mapping, problems);
}

type Context = { mapping: Mapping; rawTables: readonly RawTable[]; locale: Locale; index: number };
type Checking = { map: EntityMap; entity: Entity; raw: RawTable; locale: Locale; path: string };

function checkMap(map: EntityMap, { mapping, rawTables, locale, index }: Context): Problem[] {
  const path = `/maps/${index}`;
  const raw = rawTables.find((table) => table.source === map.source && table.stream === map.stream);
  if (raw === undefined) {
    const nearest =
      nearestName(
        map.stream,
        rawTables.map((table) => table.stream),
      ) ??
      rawTables[0]?.stream ??
      '';
    return [
      modelProblems.make(
        'mapping_unknown_stream',
        { stream: map.stream, source: map.source, nearest },
        { path: `${path}/stream` },
      ),
    ];
  }
  const checking: Checking = { map, entity: entities[map.entity], raw, locale, path };
  return [
    ...checkTwice(mapping, checking, index),
    ...Object.entries(map.fields).flatMap(([name, from]) => checkField(name, from, checking)),
    ...checkRequired(checking),
    ...checkValues(checking),
    ...checkWhere(checking),
    ...checkAccount(checking),
  ];
}

function checkTwice(
  { maps }: Mapping,
  { map, entity, locale, path }: Checking,
  index: number,
): Problem[] {
  const first = maps.findIndex(
    (other) =>
      other.source === map.source && other.stream === map.stream && other.entity === map.entity,
  );
  if (first === index) return [];
  return [
    modelProblems.make(
      'mapping_twice',
      { stream: map.stream, entity: entity.names[locale] },
      { path },
    ),
  ];
}

function checkField(name: string, from: FieldMap, checking: Checking): Problem[] {
  const { entity, locale, path } = checking;
  const field = fieldOf(entity, name);
  const at = { path: `${path}/fields/${name}` };
  if (field === null) {
    const nearest =
      nearestName(
        name,
        entity.fields.map((other) => other.name),
      ) ??
      entity.fields[0]?.name ??
      '';
    return [
      modelProblems.make(
        'mapping_unknown_field',
        { field: name, entity: entity.names[locale], nearest },
        at,
      ),
    ];
  }
  switch (from.from) {
    case 'column':
      return checkColumn(from.column, field, checking);
    case 'formula':
      return checkFormulaText({ formula: from.formula, gives: null }, at.path, checking);
    case 'constant':
      return checkConstant(String(from.value), field, checking);
  }
}

function checkColumn(
  column: string,
  field: EntityField,
  { raw, locale, path }: Checking,
): Problem[] {
  // Landing's own key stands in for a record's where a file has none.
  if (column === RAW_COLUMNS.pk) return [];
  const found = raw.fields.find((other) => other.name === column);
  const at = { path: `${path}/fields/${field.name}/column` };
  if (found === undefined) return [unknownColumn(column, raw, at.path)];
  if (fits(found.type, field.type)) return [];
  const params = {
    column,
    found: TYPE_WORDS[found.type][locale],
    field: field.names[locale],
    expected: TYPE_WORDS[field.type][locale],
  };
  return [modelProblems.make('mapping_type', params, at)];
}

function unknownColumn(column: string, raw: RawTable, path: string): Problem {
  const nearest =
    nearestName(
      column,
      raw.fields.map((field) => field.name),
    ) ??
    raw.fields[0]?.name ??
    '';
  return modelProblems.make(
    'mapping_unknown_column',
    { stream: raw.stream, column, nearest },
    { path },
  );
}

type Written = { formula: string; gives: FormulaType | null };

function checkFormulaText({ formula, gives }: Written, path: string, { raw }: Checking): Problem[] {
  const read = readMappingFormula(formula, raw.fields, gives);
  return read.ok
    ? []
    : read.problems.map((problem) => ({ ...problem, at: { ...problem.at, path } }));
}

function checkConstant(value: string, field: EntityField, { locale, path }: Checking): Problem[] {
  if (field.values === null || field.values.includes(value)) return [];
  return [unlistedValue(value, field, { locale, path: `${path}/fields/${field.name}/value` })];
}

function checkRequired({ map, entity, locale, path }: Checking): Problem[] {
  return entity.fields
    .filter((field) => field.required && map.fields[field.name] === undefined)
    .map((field) =>
      modelProblems.make(
        'mapping_missing_field',
        { entity: entity.names[locale], field: field.names[locale] },
        { path: `${path}/fields/${field.name}` },
      ),
    );
}

function checkValues({ map, entity, locale, path }: Checking): Problem[] {
  return Object.entries(map.values).flatMap(([name, translations]) => {
    const field = fieldOf(entity, name);
    if (field === null || field.values === null) return [];
    return Object.entries(translations)
      .filter(([, to]) => !(field.values ?? []).includes(to))
      .map(([from, to]) =>
        unlistedValue(to, field, { locale, path: `${path}/values/${name}/${from}` }),
      );
  });
}

function unlistedValue(
  value: string,
  field: EntityField,
  at: { locale: Locale; path: string },
): Problem {
  const values = (field.values ?? []).join(', ');
  return modelProblems.make(
    'mapping_value',
    { value, field: field.names[at.locale], values },
    { path: at.path },
  );
}

function checkWhere(checking: Checking): Problem[] {
  const { where } = checking.map;
  return where === null
    ? []
    : checkFormulaText({ formula: where, gives: 'boolean' }, `${checking.path}/where`, checking);
}

function checkAccount({ map, entity, raw, path }: Checking): Problem[] {
  const link = map.account;
  if (link === null) {
    return entity.account === 'reference'
      ? [
          modelProblems.make(
            'mapping_no_account',
            { stream: map.stream },
            { path: `${path}/account` },
          ),
        ]
      : [];
  }
  const columns = {
    'key/column': link.key?.column ?? null,
    taxId: link.taxId,
    domain: link.domain,
    email: link.email,
    name: link.name,
  };
  return Object.entries(columns)
    .filter(([, column]) => column !== null && !raw.fields.some((field) => field.name === column))
    .map(([name, column]) => unknownColumn(column ?? '', raw, `${path}/account/${name}`));
}

type AnyType = EntityField['type'];

/** Text may hold anything, so it is let through; a date is not a number. */
function fits(found: AnyType, wanted: AnyType): boolean {
  return found === 'text' || wanted === 'text' || FAMILY[found] === FAMILY[wanted];
}

const FAMILY: Readonly<Record<AnyType, string>> = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  boolean: 'boolean',
  date: 'time',
  timestamp: 'time',
};

const NUMBER = { en: 'numbers', 'pt-BR': 'números', es: 'números' };
const TYPE_WORDS: Readonly<Record<AnyType, Readonly<Record<Locale, string>>>> = {
  text: { en: 'text', 'pt-BR': 'textos', es: 'textos' },
  integer: NUMBER,
  decimal: NUMBER,
  money: { en: 'amounts', 'pt-BR': 'valores', es: 'importes' },
  boolean: { en: 'yes or no', 'pt-BR': 'sim ou não', es: 'sí o no' },
  date: { en: 'dates', 'pt-BR': 'datas', es: 'fechas' },
  timestamp: { en: 'dates with time', 'pt-BR': 'datas com hora', es: 'fechas con hora' },
};
