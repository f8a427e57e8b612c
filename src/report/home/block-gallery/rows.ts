import type { DocumentSpec } from '../../document/schema.ts';
import { inWords } from '../../template/words.ts';

/** Rows to work with. */
export const rows: DocumentSpec['pages'][number] = {
  id: 'rows',
  title: inWords('Rows', 'Linhas de trabalho', 'Filas de trabajo'),
  blocks: [
    {
      kind: 'list',
      id: 'list',
      title: inWords('List', 'Lista', 'Lista'),
      note: inWords(
        'Who needs attention, and why?',
        'Quem precisa de atenção, e por quê?',
        '¿Quién necesita atención, y por qué?',
      ),
      query: {
        kpis: ['mrr_at_risk', 'health_score', 'days_since_last_contact', 'days_to_renewal'],
        dimensions: ['account', 'account_manager'],
        limit: 6,
      },
      primary: 'mrr_at_risk',
    },
    {
      kind: 'work_list',
      id: 'work_list',
      title: inWords(
        'Work list with reasons',
        'Lista de trabalho com motivos',
        'Lista de trabajo con motivos',
      ),
      note: inWords(
        'What is to be done today? Each account once, with every reason that puts it there.',
        'O que fazer hoje? Cada conta uma vez, com todos os motivos que a colocam na lista.',
        '¿Qué hacer hoy? Cada cuenta una vez, con todos los motivos que la ponen en la lista.',
      ),
      query: {
        kpis: ['mrr', 'days_since_last_contact', 'days_to_renewal', 'overdue_ar'],
        dimensions: ['account', 'account_manager'],
        limit: 6,
      },
      weight: 'mrr',
      reasons: [
        {
          kpi: 'days_since_last_contact',
          when: { above: '14' },
          name: inWords('No contact for', 'Sem contato há', 'Sin contacto hace'),
        },
        {
          kpi: 'days_to_renewal',
          when: { between: ['0', '60'] },
          name: inWords('Renewal in', 'Renovação em', 'Renovación en'),
        },
        {
          kpi: 'overdue_ar',
          when: { above: '0' },
          name: inWords('Overdue', 'Vencido', 'Vencido'),
        },
      ],
    },
    {
      kind: 'table',
      id: 'table',
      title: inWords('Table', 'Tabela', 'Tabla'),
      note: inWords(
        'Every number, with bars, changes and true totals.',
        'Todos os números, com barras, variações e totais verdadeiros.',
        'Todos los números, con barras, variaciones y totales verdaderos.',
      ),
      query: { kpis: ['mrr', 'nrr', 'active_accounts', 'health_score'], dimensions: ['industry'] },
      compareTo: 'previous_period',
      columns: [
        { kpi: 'mrr', bar: true, show: 'value_and_delta' },
        { kpi: 'nrr', color: true },
        { kpi: 'active_accounts' },
        { kpi: 'health_score', show: 'value_and_delta' },
      ],
    },
    {
      kind: 'pivot',
      id: 'pivot',
      title: inWords('Pivot table', 'Tabela dinâmica', 'Tabla dinámica'),
      note: inWords(
        'How do two groupings cross? Every total is worked out anew, never a mean of what is shown.',
        'Como dois agrupamentos se cruzam? Cada total é calculado de novo, nunca uma média do que se vê.',
        '¿Cómo se cruzan dos agrupaciones? Cada total se calcula de nuevo, nunca un promedio de lo que se ve.',
      ),
      query: { kpis: ['nrr'], dimensions: ['industry', 'tier'] },
    },
  ],
};
