/**
 * Fields that people add to their systems under names of their own, and what they mostly mean: entity → field of the
 * model → names in English, Portuguese and Spanish, in lower case without accents. A person can always map otherwise.
 */
const NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  account: {
    legal_name: ['legal name', 'razao social', 'razon social'],
    tax_id: [
      'tax id',
      'vat',
      'vat number',
      'cnpj',
      'cpf',
      'cnpj ou cpf',
      'cnpj/cpf',
      'nit',
      'rfc',
      'cuit',
      'ruc',
    ],
    domains: ['domain', 'website', 'web site', 'site', 'dominio', 'sitio web', 'pagina web'],
    email: ['email', 'e-mail', 'correo', 'correo electronico'],
    country: ['country', 'pais'],
    state: ['state', 'estado', 'uf', 'provincia'],
    city: ['city', 'cidade', 'ciudad'],
    region: ['region', 'regiao'],
    industry_code: ['industry code', 'cnae', 'codigo do setor', 'codigo de industria'],
    industry: ['industry', 'sector', 'setor', 'segmento de mercado', 'industria', 'rubro'],
    tier: [
      'tier',
      'account tier',
      'classe',
      'classe da conta',
      'curva abc',
      'nivel de cuenta',
      'categoria de cuenta',
    ],
    service_level: [
      'service level',
      'nivel de servico',
      'nivel de servicio',
      'plano de atendimento',
    ],
    segment: ['segment', 'segmento', 'porte', 'tamano de empresa'],
    lifecycle_stage: [
      'lifecycle stage',
      'etapa do relacionamento',
      'etapa de relacion',
      'fase do cliente',
    ],
    parent_key: [
      'parent account',
      'parent company',
      'conta controladora',
      'grupo economico',
      'cuenta matriz',
      'empresa matriz',
    ],
    employees: [
      'employees',
      'number of employees',
      'funcionarios',
      'numero de funcionarios',
      'empleados',
    ],
    currency: ['currency', 'moeda', 'moneda'],
    language: ['language', 'idioma'],
    source_channel: [
      'channel',
      'lead source',
      'canal',
      'canal de aquisicao',
      'origem',
      'origen',
      'canal de adquisicion',
    ],
    customer_since: ['customer since', 'client since', 'cliente desde', 'inicio do contrato'],
    is_test: ['test record', 'registro de teste', 'registro de prueba'],
    is_internal: ['internal', 'interno', 'conta interna', 'cuenta interna'],
  },
  opportunity: {
    currency: ['currency', 'moeda', 'moneda'],
    type: ['deal type', 'tipo de negocio', 'tipo'],
    lost_reason: [
      'loss reason',
      'lost reason',
      'motivo da perda',
      'motivo de perda',
      'motivo de perdida',
      'razon de perdida',
    ],
    amount_basis: ['amount basis', 'base do valor', 'base del importe'],
    forecast_category: ['forecast category', 'categoria de previsao', 'categoria de pronostico'],
    qualified: ['qualified', 'qualificado', 'calificado'],
    source_channel: ['channel', 'lead source', 'canal', 'origem', 'origen'],
    product_key: [
      'product key',
      'product',
      'codigo do produto',
      'produto',
      'codigo del producto',
      'producto',
    ],
  },
  ticket: {
    type: ['ticket type', 'tipo', 'tipo de chamado', 'tipo de ticket', 'tipo de solicitud'],
  },
  contact: {
    job_title: ['job title', 'role', 'cargo', 'puesto'],
    seniority: ['seniority', 'senioridade', 'antiguedad jerarquica'],
    language: ['language', 'idioma'],
    status: ['status', 'situacao', 'estado'],
    left_at: ['left on', 'saiu em', 'salio el'],
  },
};

/** The field of an entity that a name means; null where it could be anything. */
export function recogniseField(entity: string, name: string): string | null {
  const plain = plainName(name);
  const found = Object.entries(NAMES[entity] ?? {}).find(([, names]) => names.includes(plain));
  return found?.[0] ?? null;
}

/** `Razão  Social` → `razao social`: names are compared without capitals and accents. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** A column's name made of a field's: `Razão social` → `razao_social`. Empty where nothing of it can stay. */
export function columnName(name: string): string {
  return plainName(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
