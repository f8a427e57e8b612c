/** Names of a question → what they name, or a problem with the name that was probably meant. */
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import type { Dimension, Kpi } from '../../model/schema.ts';
import type { Names } from '../catalogue.ts';
import { nearestName } from '../../model/index.ts';
import { queryProblems } from '../problems.ts';

/** The KPI of that id. */
export function findKpi(id: string, { kpis }: Names, path: string): Result<Kpi> {
  const kpi = kpis.get(id);
  if (kpi !== undefined) return ok(kpi);
  const nearest = nearestName(id, kpis.keys());
  return fail(
    nearest === null
      ? queryProblems.make('unknown_kpi', { kpi: id }, { path })
      : queryProblems.make('unknown_kpi_near', { kpi: id, nearest }, { path }),
  );
}

/** The dimension of that id. */
export function findDimension(id: string, { dimensions }: Names, path: string): Result<Dimension> {
  const dimension = dimensions.get(id);
  if (dimension !== undefined) return ok(dimension);
  const nearest = nearestName(id, dimensions.keys());
  return fail(
    nearest === null
      ? queryProblems.make(
          'unknown_dimension',
          { dimension: id, known: [...dimensions.keys()].join(', ') },
          { path },
        )
      : queryProblems.make('unknown_dimension_near', { dimension: id, nearest }, { path }),
  );
}
