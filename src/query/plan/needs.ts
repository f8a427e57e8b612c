/** What must be computed for a question: each distinct value once, in a slot of its own. */
import { required } from '../../base/fault.ts';
import type { Condition, Dataset, Read } from '../../model/schema.ts';
import type { Stretch } from '../period/stretch.ts';
import type { ReadyPart } from './kpi.ts';
import { ROWS } from './spec.ts';
import { TARGETS } from './targets.ts';
import type { UnitReadyPart } from './unit-spec.ts';
import { rangeOf, windowKey, windowOf } from './window.ts';
import type { Window } from './window.ts';

/** A sum or quantile over rows of one dataset in one window. */
export type FactNeed = {
  readonly kind: 'fact';
  readonly slot: number;
  readonly dataset: Dataset;
  readonly measure: string;
  readonly where: readonly Condition[];
  readonly due: string | null;
  readonly quantile: number | null;
  /** Set on targets, which are read at the level of the cut. `addsUp`: those of several people are one of all. */
  readonly aim: { readonly addsUp: boolean } | null;
  /** Equal for equal values, whatever the window. */
  readonly key: string;
  /** Equal for equal windows. */
  readonly time: string;
  readonly window: Window;
};

/** A part of units in one stretch. */
export type UnitNeed = {
  readonly kind: 'unit';
  readonly slot: number;
  readonly part: UnitReadyPart;
  /** That of the part. */
  readonly key: string;
  /** Equal for equal stretches. */
  readonly time: string;
  readonly stretch: Stretch;
};

export type Need = FactNeed | UnitNeed;

type FactWords = Pick<FactNeed, 'measure' | 'where' | 'quantile' | 'due'> & {
  dataset: string;
  aim?: FactNeed['aim'];
};

/** Hands out slots. Lives as long as the planning of one question. */
export class Needs {
  readonly all: Need[] = [];
  readonly #slots = new Map<string, Map<string, number>>();
  readonly #datasets: ReadonlyMap<string, Dataset>;

  constructor(datasets: ReadonlyMap<string, Dataset>) {
    this.#datasets = datasets;
  }

  /** The slot of a part in a stretch. */
  slotOf(part: ReadyPart, stretch: Stretch): number {
    switch (part.kind) {
      case 'unit':
        return this.#add(part.key, stretchKey(stretch), ({ slot, time }) => ({
          kind: 'unit',
          slot,
          part,
          key: part.key,
          time,
          stretch,
        }));
      case 'pool':
        return this.#fact(part.key, rangeOf(part.pool.window, stretch), {
          ...part.pool,
          due: null,
        });
      default: {
        const { read } = part;
        return this.#fact(part.key, windowOf(read, stretch), {
          ...read,
          quantile: null,
          due: dueField(read),
        });
      }
    }
  }

  /** The slot of the rows that a part counts; null for parts of units, which count no rows. */
  rowsOf(part: ReadyPart, stretch: Stretch): number | null {
    if (part.kind === 'unit') return null;
    const read = part.kind === 'pool' ? part.pool : part.read;
    const window = read.kind === 'stock' ? windowOf(read, stretch) : rangeOf(read.window, stretch);
    const due = read.kind === 'pool' ? null : dueField(read);
    const { dataset, where } = read;
    return this.#fact(part.rows, window, {
      dataset,
      measure: ROWS,
      where,
      quantile: null,
      due,
    });
  }

  /** The slot of what people aim at for a KPI. */
  targetOf(kpi: string, addsUp: boolean, window: Window): number {
    const where = [{ field: TARGETS.field, op: 'in', values: [kpi] }] as const;
    const { dataset, measure } = TARGETS;
    return this.#fact(`target ${kpi}`, window, {
      dataset,
      measure,
      where,
      quantile: null,
      due: null,
      aim: { addsUp },
    });
  }

  #fact(
    key: string,
    window: Window,
    { measure, where, quantile, due, dataset: id, aim = null }: FactWords,
  ): number {
    return this.#add(key, windowKey(window), (at) => {
      const dataset = required(this.#datasets.get(id), `dataset ${id}`);
      const column = due === null ? null : (dataset.fields[due] ?? due);
      const what = { dataset, measure, where, quantile, due: column, aim };
      return { kind: 'fact', ...at, ...what, key, window };
    });
  }

  #add(key: string, time: string, make: (at: { slot: number; time: string }) => Need): number {
    const slots = this.#slots.get(key) ?? new Map<string, number>();
    this.#slots.set(key, slots);
    const known = slots.get(time);
    if (known !== undefined) return known;
    const slot = this.all.length;
    slots.set(time, slot);
    this.all.push(make({ slot, time }));
    return slot;
  }
}

function stretchKey({ from, end, fullEnd }: Stretch): string {
  return `${from}/${end}/${fullEnd}`;
}

function dueField(read: Read): string | null {
  return read.kind === 'stock' ? (read.due?.field ?? null) : null;
}
