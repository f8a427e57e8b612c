import type { DocumentSpec } from '../../document/schema.ts';
import { inWords } from '../../template/words.ts';

/** Single numbers, and numbers against what they are to reach. */
export const numbers: DocumentSpec['pages'][number] = {
  id: 'numbers',
  title: inWords('Numbers', 'Números', 'Números'),
  blocks: [
    {
      kind: 'number_strip',
      id: 'number_strip',
      title: inWords('Number cards', 'Cartões de números', 'Tarjetas de números'),
      note: inWords(
        'Where do we stand? A value, its changes and its course.',
        'Onde estamos? Um valor, suas variações e sua evolução.',
        '¿Dónde estamos? Un valor, sus variaciones y su evolución.',
      ),
      query: { kpis: ['mrr', 'nrr', 'active_accounts', 'first_response_time'] },
    },
    {
      kind: 'bullet',
      id: 'bullet',
      width: 6,
      title: inWords('Bullets', 'Valor e meta', 'Valor y meta'),
      note: inWords(
        'Who is on target? Each bar has a scale of its own, the mark is the target or, without one, the value before.',
        'Quem está na meta? Cada barra tem a própria escala; a marca é a meta ou, sem meta, o valor anterior.',
        '¿Quién está en la meta? Cada barra tiene su propia escala; la marca es la meta o, sin meta, el valor anterior.',
      ),
      query: {
        kpis: ['quota_attainment'],
        dimensions: ['account_manager'],
        period: 'last_quarter',
      },
      against: { value: '1' },
    },
    {
      kind: 'text',
      id: 'text',
      width: 6,
      title: inWords(
        'Text with live numbers',
        'Texto com números vivos',
        'Texto con números vivos',
      ),
      note: inWords(
        'What does it mean? Words that follow the numbers.',
        'O que isso significa? Palavras que acompanham os números.',
        '¿Qué significa? Palabras que siguen a los números.',
      ),
      query: null,
      body: inWords(
        'Recurring revenue closed {{period}} at **{{mrr}}** a month, {{mrr.direction: up | down | moving only}} {{mrr.change}} (vs. {{comparison}}).\n\n- New clients: {{new_accounts}}\n- Lost: {{churned_accounts}}',
        'A receita recorrente fechou {{period}} em **{{mrr}}** por mês, {{mrr.direction: alta de | queda de | variação de apenas}} {{mrr.change}} (vs. {{comparison}}).\n\n- Clientes novos: {{new_accounts}}\n- Perdidos: {{churned_accounts}}',
        'El ingreso recurrente cerró {{period}} en **{{mrr}}** por mes, {{mrr.direction: alza de | baja de | variación de apenas}} {{mrr.change}} (vs. {{comparison}}).\n\n- Clientes nuevos: {{new_accounts}}\n- Perdidos: {{churned_accounts}}',
      ),
    },
  ],
};
