/** The words of the model, by name: what documents may refer to and how it is called. */
import type { Locale, Text } from '../base/locale.ts';
import { required } from '../base/fault.ts';
import type { Dimension, Entity, EntityField, EventKind, Kpi } from '../model/schema.ts';
import type { Member } from '../query/schema.ts';

/** A kind of event: its name, the entity behind it, and the fields that its records show, in order. */
export type EventWords = {
  names: Text;
  entity: string;
  fields: readonly Pick<EntityField, 'name' | 'type' | 'names'>[];
};

export type Vocabulary = {
  kpis: ReadonlyMap<string, Kpi>;
  dimensions: ReadonlyMap<string, Dimension>;
  /** Names of entities, for "connect …". */
  entities: ReadonlyMap<string, Text>;
  /** Kinds of events. */
  events: ReadonlyMap<string, EventWords>;
};

/** The model's catalogues, indexed by id. */
export function vocabularyOf(model: {
  kpis: readonly Kpi[];
  dimensions: readonly Dimension[];
  entities: Readonly<Record<string, Pick<Entity, 'names' | 'fields'>>>;
  events: readonly EventKind[];
}): Vocabulary {
  return {
    kpis: new Map(model.kpis.map((kpi) => [kpi.id, kpi])),
    dimensions: new Map(model.dimensions.map((dimension) => [dimension.id, dimension])),
    entities: new Map(Object.entries(model.entities).map(([id, { names }]) => [id, names])),
    events: new Map(model.events.map((kind) => [kind.id, eventWords(kind, model.entities)])),
  };
}

function eventWords(
  { id, names, entity, shows }: EventKind,
  entities: Readonly<Record<string, Pick<Entity, 'fields'>>>,
): EventWords {
  const { fields } = required(entities[entity], `the entity of the event ${id}`);
  return {
    names,
    entity,
    fields: shows.map((name) =>
      required(
        fields.find((field) => field.name === name),
        `the field ${name} of ${entity}`,
      ),
    ),
  };
}

/** A KPI's name as people say it; its id where the catalogue does not know it. */
export function kpiName(vocabulary: Vocabulary, kpi: string, language: Locale): string {
  return vocabulary.kpis.get(kpi)?.names[language] ?? kpi;
}

/** A KPI's name for a narrow card, column head or axis. */
export function shortName(vocabulary: Vocabulary, kpi: string, language: Locale): string {
  return vocabulary.kpis.get(kpi)?.shortNames[language] ?? kpi;
}

/** A dimension's name. */
export function dimensionName(vocabulary: Vocabulary, dimension: string, language: Locale): string {
  return vocabulary.dimensions.get(dimension)?.names[language] ?? dimension;
}

/** A member's name: its label, the translated one of a fixed member, or the words for an unknown one. */
export function memberName(vocabulary: Vocabulary, member: Member, language: Locale): string {
  const dimension = vocabulary.dimensions.get(member.dimension);
  if (member.key === null) return (dimension?.kind === 'owner' ? UNASSIGNED : UNKNOWN)[language];
  return dimension?.members?.[member.key]?.[language] ?? member.label ?? member.key;
}

/** Names of entities as a list in a sentence: 'invoices, payments or contracts'. */
export function entityNames(
  vocabulary: Vocabulary,
  entities: readonly string[],
  language: Locale,
): string {
  const names = entities.map((entity) =>
    (vocabulary.entities.get(entity)?.[language] ?? entity).toLocaleLowerCase(language),
  );
  return [...new Set(names)].join(', ');
}

const UNKNOWN: Text = { en: '(unknown)', 'pt-BR': '(não informado)', es: '(sin informar)' };
const UNASSIGNED: Text = { en: 'Unassigned', 'pt-BR': 'Sem responsável', es: 'Sin responsable' };
