import { entities } from '../../model/index.ts';
import type { Entity, EntityField } from '../../model/schema.ts';
import { codeOf, inWords, listOf, pageOf, tableOf, writtenBy } from './markdown.ts';
import type { DocsPage } from './markdown.ts';

const all: readonly Entity[] = Object.values(entities);

const ACCOUNT: Readonly<Record<Entity['account'], string>> = {
  self: 'A record is an account; records of several sources may be one account.',
  reference: 'Each record belongs to an account; one that finds none counts in the total only.',
  optional: 'A record may belong to an account, or to none on purpose.',
  none: 'Records belong to no account.',
};

const TYPE: Readonly<Record<EntityField['type'], string>> = {
  text: 'text',
  integer: 'whole number',
  decimal: 'decimal (8 decimals kept)',
  money: 'amount (4 decimals kept)',
  boolean: 'yes or no',
  date: 'date',
  timestamp: 'instant',
};

/** `docs/entities.md`: what tables of one's own can be mapped to. */
export function entityPage(): DocsPage {
  return {
    path: 'docs/entities.md',
    text: pageOf(
      writtenBy('src/model/entity/'),
      '# Entities',
      introduction(),
      '## Contents',
      listOf(all.map(({ id, names }) => `[${names.en}](#${id}) (${codeOf(id)})`)),
      ...all.map(sectionOf),
    ),
  };
}

function introduction(): string {
  return [
    `An entity is one kind of thing that Rapport knows. There are ${all.length}.`,
    'A mapping says which column or formula of a table fills which field: see [Bringing your own data](import.md).',
    'A row in which a required field is empty, or cannot be read, is left out.',
    'Where the values are a closed list, the mapping translates the words of the source into it.',
    'Keys of other records are those of the same source; those of users, teams and products are the same in all sources.',
  ].join('\n');
}

function sectionOf(entity: Entity): string {
  const { id, names, fields } = entity;
  return [
    `## ${id}`,
    `**${names.en}** · ${names['pt-BR']} (pt-BR) · ${names.es} (es)`,
    `${ACCOUNT[entity.account]} ${keyText(entity)}`,
    tableOf(['field', 'name', 'pt-BR', 'es', 'type', 'required'], fields.map(rowOf)),
    ...valueLists(fields),
  ].join('\n\n');
}

function keyText({ key }: Entity): string {
  if (key.length === 0) return 'It has no key of its own: the record of the source is it.';
  return `Key: ${inWords(key.map(codeOf))}.`;
}

function rowOf({ name, names, type, required }: EntityField): string[] {
  return [
    codeOf(name),
    names.en,
    names['pt-BR'],
    names.es,
    TYPE[type],
    required ? '**required**' : '',
  ];
}

function valueLists(fields: readonly EntityField[]): string[] {
  const lists = fields.flatMap(({ name, values }) =>
    values === null ? [] : [`${codeOf(name)} is one of ${values.map(codeOf).join(', ')}`],
  );
  return lists.length === 0 ? [] : [listOf(lists)];
}
