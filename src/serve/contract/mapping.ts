/** What the streams of a source mean: looked at on landed rows before it is kept, with every version. */
import { z } from 'zod';
import { zEntityId, zEntityMap, zMapping } from '../../model/schema.ts';
import { zProblemView } from './problem-view.ts';

const zStreamView = z.strictObject({
  stream: z.string(),
  rows: z.number().int(),
  key: z.array(z.string()),
  fields: z.array(z.strictObject({ name: z.string(), type: z.string() })),
});
export const zMappingVersion = z.strictObject({ version: z.number().int(), savedAt: z.string() });

// GET /api/sources/:source/mapping?locale=
export const zMappingView = z.strictObject({
  source: z.string(),
  name: z.string(),
  /** The mapping in force; without maps before there is one. */
  mapping: zMapping,
  streams: z.array(zStreamView),
  /** Streams of other sources that records may refer to by a key. */
  others: z.array(
    z.strictObject({ source: z.string(), sourceName: z.string(), stream: z.string() }),
  ),
  versions: z.array(zMappingVersion),
  /** Names of the formula language's functions. */
  functions: z.array(z.string()),
  /** Job of the last change that is still under way. */
  job: z.string().nullable(),
});
export type MappingView = z.infer<typeof zMappingView>;

// POST /api/sources/:source/mapping/suggest → a map proposed from names
export const zSuggestMap = z.strictObject({ stream: z.string().max(200), entity: zEntityId });
export const zSuggestedMap = z.strictObject({ map: zEntityMap });

// POST /api/sources/:source/mapping/preview → what a map makes of the landed rows
export const zPreviewMap = z.strictObject({ map: zEntityMap });
const zPreviewRow = z.strictObject({
  key: z.string(),
  /** Field without which the row is left out; null where it counts. */
  refusal: z.string().nullable(),
  cells: z.array(z.string().nullable()),
});
export const zMapPreview = z.strictObject({
  problems: z.array(zProblemView),
  fields: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      required: z.boolean(),
      filled: z.number().int(),
    }),
  ),
  kept: z.array(zPreviewRow),
  refused: z.array(zPreviewRow),
  rows: z.number().int(),
  refusedRows: z.number().int(),
  /** Rows that name an account, and how many accounts they name. */
  namedRows: z.number().int(),
  accounts: z.number().int(),
  words: z.array(
    z.strictObject({
      field: z.string(),
      values: z.array(z.string()),
      words: z.array(
        z.strictObject({
          word: z.string(),
          becomes: z.string().nullable(),
          rows: z.number().int(),
        }),
      ),
    }),
  ),
});
export type MapPreviewView = z.infer<typeof zMapPreview>;

// POST /api/sources/:source/mapping/effect → what saving would change
export const zMappingDraft = z.strictObject({ mapping: zMapping });
const zStatus = z.enum(['ready', 'partial', 'missing']);
export const zMappingEffect = z.strictObject({
  problems: z.array(zProblemView),
  /** KPIs whose availability changes. */
  kpis: z.array(
    z.strictObject({
      kpi: z.string(),
      name: z.string(),
      before: zStatus,
      after: zStatus,
      accounts: z.number().int(),
      of: z.number().int(),
    }),
  ),
});
export type MappingEffect = z.infer<typeof zMappingEffect>;

// PUT /api/sources/:source/mapping → zJobStarted; GET /api/sources/:source/mapping/versions/:version → zMappingDraft
