import type { RowOf } from '../stream.ts';
import type { products } from './streams.ts';

type Product = {
  readonly id: string;
  readonly name: string;
  readonly family: 'Agência' | 'Plataforma' | 'Projetos' | 'Repasse';
  readonly serviceLine: string;
  readonly recurring: boolean;
  readonly unit: string;
  readonly listPrice: string;
};

/** What the company sells. */
export const catalogue = {
  performance: {
    id: 'prod_perf01',
    name: 'Mídia de performance',
    family: 'Agência',
    serviceLine: 'performance',
    recurring: true,
    unit: 'mês',
    listPrice: '18000.00',
  },
  content: {
    id: 'prod_cont02',
    name: 'Conteúdo e redes sociais',
    family: 'Agência',
    serviceLine: 'content',
    recurring: true,
    unit: 'mês',
    listPrice: '14000.00',
  },
  seo: {
    id: 'prod_seoc03',
    name: 'SEO e conversão',
    family: 'Agência',
    serviceLine: 'seo',
    recurring: true,
    unit: 'mês',
    listPrice: '9000.00',
  },
  branding: {
    id: 'prod_bran04',
    name: 'Design e marca',
    family: 'Agência',
    serviceLine: 'branding',
    recurring: true,
    unit: 'mês',
    listPrice: '11000.00',
  },
  panel: {
    id: 'prod_pain05',
    name: 'Painel de resultados',
    family: 'Plataforma',
    serviceLine: 'platform',
    recurring: true,
    unit: 'usuário',
    listPrice: '190.00',
  },
  automation: {
    id: 'prod_auto06',
    name: 'Automação de marketing',
    family: 'Plataforma',
    serviceLine: 'platform',
    recurring: true,
    unit: 'mês',
    listPrice: '2400.00',
  },
  messages: {
    id: 'prod_mens07',
    name: 'Mensagens avulsas',
    family: 'Plataforma',
    serviceLine: 'platform',
    recurring: false,
    unit: 'mensagem',
    listPrice: '0.35',
  },
  project: {
    id: 'prod_proj08',
    name: 'Projeto sob medida',
    family: 'Projetos',
    serviceLine: 'projects',
    recurring: false,
    unit: 'projeto',
    listPrice: '15000.00',
  },
  setup: {
    id: 'prod_impl09',
    name: 'Implantação',
    family: 'Projetos',
    serviceLine: 'projects',
    recurring: false,
    unit: 'projeto',
    listPrice: '6000.00',
  },
  media: {
    id: 'prod_midi10',
    name: 'Mídia reembolsável',
    family: 'Repasse',
    serviceLine: 'media',
    recurring: false,
    unit: 'repasse',
    listPrice: '0.00',
  },
} as const satisfies Record<string, Product>;

export type ProductKey = keyof typeof catalogue;

/** Rows of the product list. */
export function* productRows(): Generator<RowOf<typeof products>> {
  for (const product of Object.values(catalogue)) {
    yield {
      product_id: product.id,
      name: product.name,
      family: product.family,
      service_line: product.serviceLine,
      is_recurring: product.recurring,
      unit: product.unit,
      list_price: product.listPrice,
      currency: 'BRL',
    };
  }
}
