/** Where a client sits: as the CRM writes it. */
export type Place = {
  readonly city: string;
  readonly state: string;
  readonly region: 'Sudeste' | 'Sul' | 'Nordeste' | 'LATAM' | 'US';
  readonly country: 'BR' | 'CL' | 'AR' | 'CO' | 'MX' | 'US';
};

/** Cities of the portfolio. */
export const places = {
  saoPaulo: { city: 'São Paulo', state: 'SP', region: 'Sudeste', country: 'BR' },
  campinas: { city: 'Campinas', state: 'SP', region: 'Sudeste', country: 'BR' },
  ribeirao: { city: 'Ribeirão Preto', state: 'SP', region: 'Sudeste', country: 'BR' },
  rio: { city: 'Rio de Janeiro', state: 'RJ', region: 'Sudeste', country: 'BR' },
  beloHorizonte: { city: 'Belo Horizonte', state: 'MG', region: 'Sudeste', country: 'BR' },
  curitiba: { city: 'Curitiba', state: 'PR', region: 'Sul', country: 'BR' },
  florianopolis: { city: 'Florianópolis', state: 'SC', region: 'Sul', country: 'BR' },
  itajai: { city: 'Itajaí', state: 'SC', region: 'Sul', country: 'BR' },
  caxias: { city: 'Caxias do Sul', state: 'RS', region: 'Sul', country: 'BR' },
  portoAlegre: { city: 'Porto Alegre', state: 'RS', region: 'Sul', country: 'BR' },
  recife: { city: 'Recife', state: 'PE', region: 'Nordeste', country: 'BR' },
  salvador: { city: 'Salvador', state: 'BA', region: 'Nordeste', country: 'BR' },
  fortaleza: { city: 'Fortaleza', state: 'CE', region: 'Nordeste', country: 'BR' },
  santiago: { city: 'Santiago', state: 'RM', region: 'LATAM', country: 'CL' },
  rosario: { city: 'Rosario', state: 'SF', region: 'LATAM', country: 'AR' },
  bogota: { city: 'Bogotá', state: 'DC', region: 'LATAM', country: 'CO' },
  denver: { city: 'Denver', state: 'CO', region: 'US', country: 'US' },
  boston: { city: 'Boston', state: 'MA', region: 'US', country: 'US' },
} as const satisfies Record<string, Place>;

/** The six industries of the portfolio with the code the CRM carries (CNAE division). */
export const industries = {
  retail: { code: '47', label: 'Varejo' },
  manufacturing: { code: '25', label: 'Indústria' },
  health: { code: '86', label: 'Saúde' },
  education: { code: '85', label: 'Educação' },
  finance: { code: '64', label: 'Serviços financeiros' },
  technology: { code: '62', label: 'Tecnologia' },
} as const;

export type IndustryKey = keyof typeof industries;

/** Language people at a place write in. */
export function languageOf(place: Place): 'pt-BR' | 'es' | 'en' {
  if (place.country === 'BR') return 'pt-BR';
  return place.country === 'US' ? 'en' : 'es';
}
