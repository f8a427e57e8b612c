/** "Explain this number" on every number of every document: what it explains is what stands there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { abs } from '../../src/base/exact.ts';
import { homePages, noteAt, numberAt, numberOf, templates } from '../../src/report/index.ts';
import type { CellAt } from '../../src/report/index.ts';
import type {
  ExplainRef,
  Figure,
  FilledReport,
  Grid,
  Reading,
  Shown,
} from '../../src/report/schema.ts';
import type { Reports } from '../../src/serve/app/app.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { readingFor } from './client-reading.ts';
import { everyone, publishDemo } from './published-demo.ts';

let published: Published;
let reports: Reports;

beforeAll(async () => {
  ({ published, reports } = await publishDemo());
}, 180_000);
afterAll(() => published.close());

const READING: Reading = { period: null, compare: null, filters: [], locale: 'pt-BR' };

/** Rows of a grid that are looked at: the first, the last and one between. */
function someRows({ rows }: Grid): number[] {
  const last = rows.length - 1;
  return [...new Set([0, Math.floor(last / 2), last])].filter((at) => at >= 0);
}

/** `note`: the number is made of the one that is asked about. */
type Standing = { place: string; shown: Shown; asked: ExplainRef | null; note?: string | null };

function inGrid(grid: Grid): Standing[] {
  const at = (row: CellAt['row'], column: number, shown: Shown): Standing => ({
    place: `${row} × ${grid.columns[column]?.id ?? ''}`,
    shown,
    asked: numberAt(grid, { row, column }),
    note: noteAt(grid, { row, column }),
  });
  const cells = someRows(grid).flatMap((row) =>
    (grid.rows[row]?.cells ?? []).flatMap((cell, column) =>
      'shown' in cell ? [at(row, column, cell.shown)] : [],
    ),
  );
  const edges = (['others', 'total'] as const).flatMap((row) =>
    (grid[row] ?? []).flatMap(({ shown }, column) =>
      shown === null ? [] : [at(row, column, shown)],
    ),
  );
  return [...cells, ...edges];
}

function standingIn(figure: Figure): Standing[] {
  switch (figure.kind) {
    case 'number':
      return figure.items.map((item) => ({
        place: item.kpi,
        shown: item.value,
        asked: item.explain,
      }));
    case 'chart':
      return inGrid(figure.table);
    case 'table':
      return inGrid(figure.grid);
    case 'list':
      return figure.items.slice(0, 2).flatMap(({ members, primary, facts }) =>
        [{ kpi: figure.kpi, shown: primary }, ...facts].map(({ kpi, shown }) => ({
          place: kpi,
          shown,
          asked: numberOf(figure.asked, { kpi, members }),
        })),
      );
    case 'text':
      return [];
  }
}

function figuresOf(report: FilledReport): { block: string; figure: Figure }[] {
  return report.pages.flatMap((page) =>
    page.blocks.flatMap((block) =>
      block.state.kind === 'filled' ? [{ block: block.id, figure: block.state.figure }] : [],
    ),
  );
}

/** Changes, shares, counts of members: explained by the number that they are made of. */
function isMade({ note }: Standing): boolean {
  return note !== null && note !== undefined;
}

function readingOf(id: string): Promise<typeof READING> {
  const document = [...templates, ...homePages].find((each) => each.id === id);
  if (document === undefined) throw new Error(`no ${id}`);
  return readingFor(document, READING, reports);
}

test.each([...templates, ...homePages].map((document) => [document.id] as const))(
  '%s: what a number explains is what stands there',
  async (id) => {
    const filled = await reports.fill(id, await readingOf(id), everyone);
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    let explained = 0;
    for (const { block, figure } of figuresOf(filled.value)) {
      for (const standing of standingIn(figure).filter((each) => !isMade(each))) {
        const { asked, shown, place } = standing;
        if (asked === null || shown.reason === 'not_applicable') continue;
        const explanation = await reports.explain({ ...asked, locale: 'pt-BR' }, everyone);
        if (!explanation.ok) throw new Error(JSON.stringify(explanation.problems));
        const { value } = explanation.value.value;
        // A step down shows what it takes away.
        const isStep = figure.kind === 'chart' && figure.chart === 'waterfall';
        const same = (exact: string | null) => (isStep ? abs(exact) : exact);
        expect([block, place, same(value)]).toEqual([block, place, same(shown.exact)]);
        explained += 1;
      }
    }
    expect(explained).toBeGreaterThan(5);
  },
  300_000,
);

const WRITTEN = new Set(['attainment_quota', 'bullet', 'adoption_budget']);

/** Marks of 100 % that stand in the blocks, and what is left of rows that are cut in two ways. */
function isExcused(block: string, place: string, figure: Figure): boolean {
  if (WRITTEN.has(block)) return place.endsWith('× mark');
  const grid = figure.kind === 'table' ? figure.grid : null;
  return place.startsWith('others ×') && grid?.asked?.others === null;
}

test('every number can be asked about but what a person wrote into a block, and the rest of two dimensions', async () => {
  for (const document of [...templates, ...homePages]) {
    const filled = await reports.fill(document.id, await readingOf(document.id), everyone);
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    for (const { block, figure } of figuresOf(filled.value)) {
      const all = standingIn(figure).filter(({ shown }) => shown.exact !== null);
      const mute = all.filter(({ asked }) => asked === null).map(({ place }) => place);
      // Records are themselves what stands behind numbers.
      if (figure.kind === 'table' && figure.grid.asked === null) continue;
      expect([block, mute.filter((place) => !isExcused(block, place, figure))]).toEqual([
        block,
        [],
      ]);
    }
  }
}, 300_000);
