/** Subjects of activities by kind, as colleagues in São Paulo write them. */
export const activitySubjects = {
  meeting: [
    'Reunião de acompanhamento',
    'Alinhamento quinzenal',
    'Revisão de campanhas',
    'Planejamento do mês',
  ],
  business_review: ['Revisão trimestral de negócios', 'QBR'],
  call: ['Ligação de acompanhamento', 'Dúvidas sobre o relatório', 'Retorno sobre proposta'],
  email: [
    'Re: relatório semanal',
    'Aprovação de peças',
    'Pauta da próxima reunião',
    'Ajuste de verba',
    'Re: prazo da entrega',
  ],
  whatsapp: ['Mensagem rápida', 'Aprovação de criativo', 'Confirmação de horário'],
  workshop: ['Workshop de planejamento', 'Treinamento no painel'],
  site_visit: ['Visita ao cliente'],
  note: ['Anotação interna', 'Resumo da conversa'],
  newsletter: ['Novidades do mês', 'Convite para webinar'],
} as const;

/** Subjects of tickets by type. */
export const ticketSubjects = {
  question: [
    'Como exportar o relatório?',
    'Dúvida sobre fatura',
    'Acesso para novo usuário',
    '¿Cómo cambio el período?',
  ],
  incident: [
    'Painel não carrega',
    'Números divergentes da plataforma',
    'Integração parou',
    'Error al iniciar sesión',
  ],
  request: [
    'Incluir nova campanha',
    'Novo usuário no painel',
    'Alterar e-mail de cobrança',
    'Add a new ad account',
  ],
  complaint: [
    'Dados errados pela segunda vez',
    'Atraso na entrega',
    'Sem retorno há dias',
    'Relatório com erro após atualização',
  ],
} as const;

type Comments = Record<'pt-BR' | 'es' | 'en', readonly string[]>;

/** What promoters, passives and detractors write. */
export const npsComments: Record<'promoter' | 'passive' | 'detractor', Comments> = {
  promoter: {
    'pt-BR': [
      'Time muito próximo e resultados claros.',
      'O painel virou nossa referência nas reuniões.',
      'Respondem rápido e trazem ideias.',
      'Parceria excelente há anos.',
    ],
    es: [
      'El equipo entiende nuestro negocio.',
      'Informes claros y a tiempo.',
      'Muy buen acompañamiento.',
    ],
    en: [
      'Great team, they feel like part of ours.',
      'Clear reporting and good ideas.',
      'Very responsive.',
    ],
  },
  passive: {
    'pt-BR': [
      'Bom serviço, mas os prazos poderiam melhorar.',
      'Atende bem, falta ser mais proativo.',
      'O painel é bom, o preço subiu bastante.',
    ],
    es: ['Buen servicio, falta más proactividad.', 'Cumplen, pero los plazos se alargan.'],
    en: ['Good work, a bit slow at times.', 'Solid, but we expected more initiative.'],
  },
  detractor: {
    'pt-BR': [
      'Ninguém nos procura há meses.',
      'Resultados abaixo do combinado.',
      'Muitos erros nos relatórios.',
      'Trocaram nosso contato sem avisar.',
    ],
    es: ['No vemos resultados.', 'Demasiados errores en los informes.'],
    en: ['Too expensive for what we get.', 'We had to chase them for answers.'],
  },
};

/** What people write after a solved ticket, by how content they were. */
export const csatComments: Record<'good' | 'bad', Comments> = {
  good: {
    'pt-BR': ['Resolvido na hora, obrigado!', 'Atendimento excelente.', 'Muito claro.'],
    es: ['Muy rápido, gracias.', 'Excelente atención.'],
    en: ['Quick and friendly.', 'Solved right away.'],
  },
  bad: {
    'pt-BR': ['Demorou demais.', 'Tive que explicar três vezes.', 'Fecharam sem resolver.'],
    es: ['Tardaron demasiado.', 'No resolvieron el problema.'],
    en: ['Took far too long.', 'Closed without a fix.'],
  },
};

/** Notes on time entries. */
export const timeNotes = [
  'otimização de campanhas',
  'criação de peças',
  'relatório',
  'reunião com cliente',
  'ajustes solicitados',
  'planejamento',
  'revisão de conteúdo',
  'configuração',
  null,
] as const;
