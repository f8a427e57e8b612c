import type { TemplateCard } from '../../../serve/schema.ts';
import type { GallerySearch } from '../../reading/page-search.ts';

/** Documents with pages of their own: the first page, and the one of an account. */
const ELSEWHERE: ReadonlySet<string> = new Set(['portfolio', 'client_overview', 'block_gallery']);

const STATUS_ORDER = { ready: 0, partial: 1, missing: 2 } as const;

/** Templates that stand in the gallery, those that can be opened first. */
export function inGallery(templates: readonly TemplateCard[]): TemplateCard[] {
  return templates
    .filter((template) => !ELSEWHERE.has(template.id))
    .sort((a, b) => STATUS_ORDER[a.status] - STATUS_ORDER[b.status]);
}

/** Templates that match what is searched for: every word somewhere, accents and case aside. */
export function searchTemplates(
  templates: readonly TemplateCard[],
  search: GallerySearch,
): TemplateCard[] {
  const words = plain(search.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return templates.filter((template) => {
    if (search.audience !== undefined && !template.audience.includes(search.audience)) return false;
    if (search.cadence !== undefined && template.cadence !== search.cadence) return false;
    if (search.use !== undefined && !template.useCases.includes(search.use)) return false;
    const text = plain(
      [template.title, template.description, ...template.pages, ...template.kpis].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/** Text without case and accents: 'Revisão' is found by 'revisao'. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
