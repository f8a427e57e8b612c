import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { inWords } from './words.ts';

/**
 * What we did together in the quarter, how it went, and what is next: made to be shown to the client, so nothing of our
 * costs, margins, risks or health scores may stand in it. Made for a filter on one client.
 */
export const clientQbr: Document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'client_qbr',
  title: inWords('QBR deck for one client', 'Apresentação de QBR', 'Presentación de QBR'),
  description: inWords(
    'For the client: what we did together, how it went, what is next. Choose the client in the filter.',
    'Para o cliente: o que fizemos juntos, como foi e o que vem a seguir. Escolha o cliente no filtro.',
    'Para el cliente: qué hicimos juntos, cómo fue y qué sigue. Elija al cliente en el filtro.',
  ),
  audience: ['client'],
  cadence: 'quarterly',
  useCases: ['review'],
  period: 'last_quarter',
  compare: ['previous_period'],
  requires: ['account', ['deliverable', 'ticket', 'usage_day', 'activity', 'time_entry']],
  optional: [
    'survey_response',
    'engagement_plan',
    'contract',
    'project',
    'action_item',
    'sla_policy',
  ],
  pages: [
    {
      id: 'cover',
      title: inWords('Our quarter', 'Nosso trimestre', 'Nuestro trimestre'),
      blocks: [
        {
          kind: 'text',
          id: 'cover_text',
          title: inWords('In a few words', 'Em poucas palavras', 'En pocas palabras'),
          missing: 'hide',
          query: null,
          body: inWords(
            [
              '? This is our review of {{period}} with {{client}}: what we did together, how it went, and what comes next.',
              '',
              '? We were in touch **{{touchpoints_total}}** times.',
              '? Of the requests you opened, we answered half within **{{first_response_time}}**.',
              '? You rated our answers as good in **{{csat}}** of the cases.',
            ].join('\n'),
            [
              '? Esta é a nossa revisão de {{period}} com {{client}}: o que fizemos juntos, como foi e o que vem a seguir.',
              '',
              '? Estivemos em contato **{{touchpoints_total}}** vezes.',
              '? Metade das solicitações que vocês abriram foi respondida em até **{{first_response_time}}**.',
              '? Vocês avaliaram nossas respostas como boas em **{{csat}}** dos casos.',
            ].join('\n'),
            [
              '? Esta es nuestra revisión de {{period}} con {{client}}: qué hicimos juntos, cómo fue y qué sigue.',
              '',
              '? Estuvimos en contacto **{{touchpoints_total}}** veces.',
              '? La mitad de las solicitudes que abrieron se respondió en hasta **{{first_response_time}}**.',
              '? Calificaron nuestras respuestas como buenas en **{{csat}}** de los casos.',
            ].join('\n'),
          ),
        },
        {
          kind: 'number_strip',
          id: 'cover_numbers',
          title: inWords(
            'The quarter in numbers',
            'O trimestre em números',
            'El trimestre en números',
          ),
          missing: 'hide',
          query: {
            kpis: [
              'deliverables_on_time_rate',
              'sla_attainment',
              'csat',
              'seat_utilisation',
              'touchpoints_total',
              'ticket_volume',
            ],
          },
        },
      ],
    },
    {
      id: 'together',
      title: inWords('What we did', 'O que fizemos', 'Qué hicimos'),
      blocks: [
        {
          kind: 'bar',
          id: 'together_kinds',
          width: 6,
          title: inWords('How we met', 'Como nos encontramos', 'Cómo nos reunimos'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['touchpoints_total'], dimensions: ['activity_type'], limit: 8 },
        },
        {
          kind: 'bar',
          id: 'together_months',
          width: 6,
          title: inWords(
            'Hours worked for you',
            'Horas trabalhadas para vocês',
            'Horas trabajadas para ustedes',
          ),
          missing: 'hide',
          query: { kpis: ['client_hours'], grain: 'month', last: 12, compare: [] },
        },
        {
          kind: 'records',
          id: 'together_delivered',
          title: inWords('What we delivered', 'O que entregamos', 'Qué entregamos'),
          missing: 'hide',
          events: ['deliverable'],
          limit: 12,
          account: false,
        },
      ],
    },
    {
      id: 'service',
      title: inWords('Service', 'Atendimento', 'Servicio'),
      blocks: [
        {
          kind: 'combo',
          id: 'service_course',
          width: 7,
          title: inWords(
            'Requests and time to first answer',
            'Solicitações e tempo até a primeira resposta',
            'Solicitudes y tiempo hasta la primera respuesta',
          ),
          missing: 'hide',
          query: {
            kpis: ['first_response_time', 'ticket_volume'],
            grain: 'month',
            last: 12,
            compare: [],
          },
          lines: ['first_response_time'],
        },
        {
          kind: 'bar',
          id: 'service_types',
          width: 5,
          title: inWords('What you asked for', 'O que vocês pediram', 'Qué pidieron'),
          missing: 'hide',
          horizontal: true,
          query: { kpis: ['ticket_volume'], dimensions: ['ticket_type'], compare: [] },
        },
        {
          kind: 'number_strip',
          id: 'service_numbers',
          title: inWords('How we answered', 'Como respondemos', 'Cómo respondimos'),
          missing: 'hide',
          query: {
            kpis: [
              'resolution_time',
              'first_contact_resolution',
              'reopened_rate',
              'ticket_backlog',
            ],
          },
        },
      ],
    },
    {
      id: 'adoption',
      title: inWords('Use', 'Uso', 'Uso'),
      blocks: [
        {
          kind: 'line',
          id: 'adoption_course',
          width: 7,
          title: inWords(
            'Seats and features in use',
            'Licenças e recursos em uso',
            'Licencias y funciones en uso',
          ),
          note: inWords(
            'Shares of what is contracted and of what the product offers.',
            'Parcelas do que foi contratado e do que o produto oferece.',
            'Proporciones de lo contratado y de lo que ofrece el producto.',
          ),
          missing: 'hide',
          query: {
            kpis: ['seat_utilisation', 'feature_adoption_rate'],
            grain: 'month',
            last: 12,
            compare: [],
          },
        },
        {
          kind: 'bullet',
          id: 'adoption_budget',
          width: 5,
          title: inWords(
            'Hours used of those agreed',
            'Horas usadas das contratadas',
            'Horas usadas de las acordadas',
          ),
          note: inWords(
            'The mark is everything that was agreed.',
            'A marca é tudo o que foi contratado.',
            'La marca es todo lo acordado.',
          ),
          missing: 'hide',
          query: { kpis: ['budget_burn'], compare: [] },
          against: { value: '1' },
        },
      ],
    },
    {
      id: 'voice',
      title: inWords('Your voice', 'A sua voz', 'Su voz'),
      blocks: [
        {
          kind: 'number_strip',
          id: 'voice_numbers',
          title: inWords('What you told us', 'O que vocês nos disseram', 'Qué nos dijeron'),
          missing: 'hide',
          query: { kpis: ['csat', 'nps', 'ces_ease_rate', 'survey_response_rate'] },
        },
      ],
    },
    {
      id: 'plan',
      title: inWords('What is next', 'O que vem a seguir', 'Qué sigue'),
      blocks: [
        {
          kind: 'records',
          id: 'plan_actions',
          width: 8,
          title: inWords('What we agreed', 'O que combinamos', 'Qué acordamos'),
          missing: 'hide',
          events: ['action', 'open_deliverable'],
          when: 'ahead',
          limit: 10,
          account: false,
        },
        {
          kind: 'number_strip',
          id: 'plan_done',
          width: 4,
          title: inWords('Promises kept', 'Promessas cumpridas', 'Promesas cumplidas'),
          missing: 'hide',
          query: { kpis: ['action_item_completion_rate'] },
        },
        {
          kind: 'text',
          id: 'plan_text',
          title: inWords('Our plan', 'Nosso plano', 'Nuestro plan'),
          missing: 'hide',
          query: null,
          body: inWords(
            [
              '## What we propose',
              '',
              '? - Close the {{ticket_backlog}} requests that are still open.',
              '? - Keep the first answer within {{first_response_time}}, and the rest of the quarter’s promises.',
              '- Go through your goals of the next quarter, and what we do for each.',
              '',
              '## What we ask of you',
              '',
              '- Name one person who decides with us, and whom we report to.',
              '- Tell us what should be different: the survey takes two minutes.',
            ].join('\n'),
            [
              '## O que propomos',
              '',
              '? - Encerrar as {{ticket_backlog}} solicitações que continuam abertas.',
              '? - Manter a primeira resposta em até {{first_response_time}} e as demais promessas do trimestre.',
              '- Repassar as metas de vocês para o próximo trimestre e o que faremos por cada uma.',
              '',
              '## O que pedimos a vocês',
              '',
              '- Indicar uma pessoa que decida conosco e a quem reportamos.',
              '- Dizer o que deveria ser diferente: a pesquisa leva dois minutos.',
            ].join('\n'),
            [
              '## Qué proponemos',
              '',
              '? - Cerrar las {{ticket_backlog}} solicitudes que siguen abiertas.',
              '? - Mantener la primera respuesta en hasta {{first_response_time}} y las demás promesas del trimestre.',
              '- Repasar sus metas del próximo trimestre y qué haremos por cada una.',
              '',
              '## Qué les pedimos',
              '',
              '- Indicar una persona que decida con nosotros y a quien informamos.',
              '- Decirnos qué debería ser distinto: la encuesta toma dos minutos.',
            ].join('\n'),
          ),
        },
      ],
    },
  ],
});
