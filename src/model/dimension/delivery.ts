import { fieldDimension } from './describe.ts';

export const slaMetric = fieldDimension('sla_metric', ['Promise', 'Prazo prometido', 'Promesa'], {
  members: {
    first_reply: ['First reply', 'Primeira resposta', 'Primera respuesta'],
    resolution: ['Solution', 'Resolução', 'Resolución'],
  },
});

/** As the source names them. */
export const deliverableType = fieldDimension('deliverable_type', [
  'Deliverable type',
  'Tipo de entrega',
  'Tipo de entregable',
]);

export const projectKind = fieldDimension(
  'project_kind',
  ['Project kind', 'Tipo de projeto', 'Tipo de proyecto'],
  {
    members: {
      retainer: ['Retainer', 'Contrato mensal', 'Iguala mensual'],
      fixed: ['Fixed project', 'Projeto fechado', 'Proyecto cerrado'],
      t_and_m: ['Time and material', 'Por hora', 'Por hora'],
    },
  },
);

export const actionSide = fieldDimension(
  'action_side',
  ['Who does it', 'Responsável pela ação', 'Responsable de la acción'],
  {
    members: {
      us: ['Us', 'Nós', 'Nosotros'],
      client: ['Client', 'Cliente', 'Cliente'],
    },
  },
);

export const lifecycleStage = fieldDimension(
  'lifecycle_stage',
  ['Relationship stage', 'Etapa do relacionamento', 'Etapa de la relación'],
  {
    members: {
      prospect: ['Prospect', 'Prospect', 'Prospecto'],
      qualified: ['Qualified', 'Qualificado', 'Calificado'],
      customer: ['Customer', 'Cliente', 'Cliente'],
      onboarded: ['Onboarded', 'Implantado', 'Incorporado'],
      adopted: ['Adopted', 'Em uso pleno', 'En uso pleno'],
      renewed: ['Renewed', 'Renovado', 'Renovado'],
      expanded: ['Expanded', 'Expandido', 'Ampliado'],
      advocate: ['Advocate', 'Promotor', 'Promotor'],
    },
  },
);
