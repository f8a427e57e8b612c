/** The filters of an explained number with names: a reader knows members by what they are called. */
import { required } from '../../base/fault.ts';
import type { Locale } from '../../base/locale.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Dimension } from '../../model/schema.ts';
import { masksOf, withoutMaskedLabel } from '../resolve/masked.ts';
import type { Bench } from '../run/bench.ts';
import { fetchLabels } from '../run/labels.ts';
import { scopeOf } from '../scan/scan.ts';
import type { Explanation, Filter, Member } from '../schema.ts';

type Named = Explanation['filters'][number];

/** Filters whose dimensions are known, each member named as far as the viewer may know its name. */
export function nameFilters(
  filters: readonly Filter[],
  viewer: Viewer,
  { bench, locale }: { bench: Bench; locale: Locale },
): Promise<Named[]> {
  const { names } = bench.setting;
  const scope = scopeOf({ viewer, accounts: [], tables: names.tables });
  return Promise.all(
    filters.map(async ({ dimension: id, op, values }): Promise<Named> => {
      const known = required(names.dimensions.get(id), `dimension ${id}`);
      const dimension = withoutMaskedLabel(known, masksOf(viewer));
      const groups = values.map((key) => ({ keys: [key], values: [] }));
      const membersOf = await fetchLabels(groups, [dimension], { scope, bench });
      const members = values
        .flatMap((key) => membersOf([key]).members)
        .map((member) => inWords(member, dimension, locale));
      return { dimension: id, name: dimension.names[locale], op, members };
    }),
  );
}

/** Fixed members have a name in each language. */
function inWords(member: Member, { members }: Dimension, locale: Locale): Member {
  const fixed = member.key === null ? undefined : members?.[member.key];
  return fixed === undefined ? member : { ...member, label: fixed[locale] };
}
