import type { Locale } from '../../base/locale.ts';
import type { Document, Requirement } from '../document/schema.ts';
import { planDocument } from './plan.ts';
import { hasEntity } from './standing.ts';
import type { Data } from './standing.ts';

/** ready: everything; partial: some of it is left out or replaced; missing: a required entity is not there. */
export type TemplateStatus = {
  status: 'ready' | 'partial' | 'missing';
  /** What to connect, one line per requirement that is not met: 'Subscriptions or Invoice lines'. */
  missing: string[];
};

/** Whether a document can be filled from the data there is. */
export function templateStatus(document: Document, data: Data, language: Locale): TemplateStatus {
  const missing = document.requires
    .filter((each) => !isMet(each, data))
    .map((each) => requirementText(each, data, language));
  if (missing.length > 0) return { status: 'missing', missing };
  const plan = planDocument(document, data, language);
  const isWhole =
    plan.omitted.length === 0 &&
    plan.pages.every(({ blocks }) =>
      blocks.every(({ badge, problem }) => badge === null && problem === null),
    );
  return { status: isWhole ? 'ready' : 'partial', missing: [] };
}

/** A kind of data that a document reads: its name, whether it can do without, whether it is there. */
export type Need = { name: string; required: boolean; has: boolean };

/** What a document needs and what the data has of it; what it cannot do without comes first. */
export function needsOf(document: Document, data: Data, language: Locale): Need[] {
  const required = document.requires.map((each) => ({
    name: requirementText(each, data, language),
    required: true,
    has: isMet(each, data),
  }));
  const optional = document.optional.map((entity) => ({
    name: data.vocabulary.entities.get(entity)?.[language] ?? entity,
    required: false,
    has: hasEntity(entity, data),
  }));
  return [...required, ...optional];
}

function isMet(requirement: Requirement, data: Data): boolean {
  const { atLeast, of } = normal(requirement);
  return of.filter((entity) => hasEntity(entity, data)).length >= atLeast;
}

function requirementText(requirement: Requirement, { vocabulary }: Data, language: Locale): string {
  const { atLeast, of } = normal(requirement);
  const names = of.map((entity) => vocabulary.entities.get(entity)?.[language] ?? entity);
  const listed = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  return atLeast === 1 ? listed : `${AT_LEAST[language](atLeast)}: ${names.join(', ')}`;
}

function normal(requirement: Requirement): { atLeast: number; of: readonly string[] } {
  if (typeof requirement === 'string') return { atLeast: 1, of: [requirement] };
  return 'of' in requirement ? requirement : { atLeast: 1, of: requirement };
}

const AT_LEAST: Record<Locale, (count: number) => string> = {
  en: (count) => `at least ${count} of`,
  'pt-BR': (count) => `pelo menos ${count} de`,
  es: (count) => `al menos ${count} de`,
};
