import type { KpiCard } from '../../api/queries.ts';
import type { KpisSearch } from '../../reading/page-search.ts';
import { plain } from '../gallery/gallery-list.ts';
import { GROUPS } from './kpi-words.ts';

/** KPIs that match what is searched for in name, id and formula. */
export function searchKpis(kpis: readonly KpiCard[], search: KpisSearch): KpiCard[] {
  const words = plain(search.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return kpis.filter((kpi) => {
    if (search.group !== undefined && kpi.group !== search.group) return false;
    if (search.status !== undefined && kpi.status !== search.status) return false;
    const text = plain(`${kpi.name} ${kpi.id} ${kpi.formula}`);
    return words.every((word) => text.includes(word));
  });
}

/** KPIs under the groups of the catalogue, in its order; a group of none is left out. */
export function groupKpis(kpis: readonly KpiCard[]): { group: string; kpis: KpiCard[] }[] {
  const known: readonly string[] = GROUPS;
  const groups = [
    ...known,
    ...new Set(kpis.map((kpi) => kpi.group).filter((group) => !known.includes(group))),
  ];
  return groups
    .map((group) => ({ group, kpis: kpis.filter((kpi) => kpi.group === group) }))
    .filter((each) => each.kpis.length > 0);
}
