import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from '../template/words.ts';
import { comparing } from './block-gallery/comparing.ts';
import { course } from './block-gallery/course.ts';
import { flow } from './block-gallery/flow.ts';
import { numbers } from './block-gallery/numbers.ts';
import { rows } from './block-gallery/rows.ts';
import { spread } from './block-gallery/spread.ts';

/** Every kind of block on the reader's own data: what it looks like and which question it answers. */
export const blockGallery: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'block_gallery',
  title: inWords('Blocks', 'Blocos', 'Bloques'),
  description: inWords(
    'Every kind of block that reports are made of, on your own data, and the question that each answers.',
    'Todos os tipos de bloco de que os relatórios são feitos, com os seus dados, e a pergunta que cada um responde.',
    'Todos los tipos de bloque de los que están hechos los informes, con sus datos, y la pregunta que responde cada uno.',
  ),
  audience: ['manager'],
  cadence: 'monthly',
  period: 'last_month',
  compare: ['previous_period', 'previous_year'],
  requires: ['account'],
  optional: [],
  pages: [numbers, course, comparing, spread, flow, rows],
});
