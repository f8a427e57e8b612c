import type { ConnectorView } from '../../../serve/schema.ts';
import type { WordKey } from '../../words/en.ts';

type Category = ConnectorView['category'];

/** Categories in the order in which an account manager needs them. */
export const CATEGORY_WORDS = {
  crm: 'categoryCrm',
  billing: 'categoryBilling',
  support: 'categorySupport',
  survey: 'categorySurvey',
  time: 'categoryTime',
  files: 'categoryFiles',
  database: 'categoryDatabase',
  demo: 'kindDemo',
} as const satisfies Record<Category, WordKey>;

/** Connectors whose name holds the search, by category; categories without one are left out. */
export function byCategory(
  connectors: readonly ConnectorView[],
  search: string,
): { category: Category; members: ConnectorView[] }[] {
  const wanted = plain(search);
  const found = connectors.filter(({ title }) => plain(title).includes(wanted));
  return (Object.keys(CATEGORY_WORDS) as Category[])
    .map((category) => ({
      category,
      members: found.filter((connector) => connector.category === category),
    }))
    .filter(({ members }) => members.length > 0);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
}
