import type { Locale } from '../../base/locale.ts';
import { kpis } from '../../model/index.ts';
import type { Asker } from '../../query/index.ts';
import type { PeopleOfWorkspace } from '../people/open-people.ts';
import { rightsOf, settledAccess } from '../people/rights.ts';
import type { Access, AccessPreview } from '../schema.ts';

type Setting = { locale: Locale; people: PeopleOfWorkspace; asker: Asker | null };

/** Names that a preview tells; the others are counted. */
const MOST_NAMES = 100;

/** What somebody with this access would see now, found out by asking as they would. */
export async function previewAccess(
  { email, access }: { email: string; access: Access },
  { locale, people, asker }: Setting,
): Promise<AccessPreview> {
  const settled = settledAccess(access);
  const viewer = await people.viewerOf({ name: email, email, access: settled });
  const members = await asker?.members({ dimension: 'account', search: '', locale }, viewer);
  const seen = members?.ok === true ? members.value.members : [];
  const accounts = seen
    .slice(0, MOST_NAMES)
    .map(({ key, label }) => ({ id: key ?? '', name: label ?? key ?? '' }));
  const all = viewer.rule.kind === 'all';
  return {
    accounts,
    all,
    total: viewer.rule.kind === 'all' ? seen.length : viewer.rule.ids.length,
    rights: [...rightsOf(settled)],
    hiddenKpis: (asker?.hiddenKpis(viewer) ?? [])
      .flatMap((id) => kpis.find((kpi) => kpi.id === id)?.names[locale] ?? [])
      .sort((one, other) => one.localeCompare(other, locale)),
  };
}
