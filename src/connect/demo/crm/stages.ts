import type { RowOf } from '../stream.ts';
import type { dealStages } from './streams.ts';

export type StageType = 'open' | 'won' | 'lost';
export type Stage = {
  readonly id: string;
  readonly label: string;
  readonly type: StageType;
  readonly probability: string;
  readonly qualified: boolean;
};
export type Pipeline = {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly Stage[];
};

function pipeline(
  id: string,
  name: string,
  open: readonly (readonly [string, string, boolean])[],
): Pipeline {
  const stages = open.map(([label, probability, qualified], at): Stage => ({
    id: `${id}${at + 1}`,
    label,
    type: 'open',
    probability,
    qualified,
  }));
  return {
    id,
    name,
    stages: [
      ...stages,
      { id: `${id}8`, label: 'Ganho', type: 'won', probability: '1.00', qualified: true },
      { id: `${id}9`, label: 'Perdido', type: 'lost', probability: '0.00', qualified: false },
    ],
  };
}

/** The three pipelines of the CRM. */
export const pipelines = {
  new: pipeline('410', 'Novos clientes', [
    ['Contato feito', '0.10', false],
    ['Diagnóstico', '0.25', true],
    ['Proposta enviada', '0.50', true],
    ['Negociação', '0.75', true],
  ]),
  base: pipeline('420', 'Expansão da base', [
    ['Oportunidade identificada', '0.20', false],
    ['Proposta enviada', '0.50', true],
    ['Negociação', '0.80', true],
  ]),
  renewal: pipeline('430', 'Renovações', [
    ['Em preparação', '0.70', true],
    ['Proposta enviada', '0.80', true],
    ['Em assinatura', '0.95', true],
  ]),
} as const;

/** Rows of the stage list. */
export function* dealStageRows(): Generator<RowOf<typeof dealStages>> {
  for (const { id, name, stages } of Object.values(pipelines)) {
    for (const [at, stage] of stages.entries()) {
      yield {
        stage_id: stage.id,
        pipeline_id: id,
        pipeline_name: name,
        label: stage.label,
        position: at + 1,
        stage_type: stage.type,
        probability: stage.probability,
        is_qualified: stage.qualified,
      };
    }
  }
}
