import { z } from 'zod';

/** Configuration of a source of kind `rdstation`. */
export const zRdStationConfig = z.strictObject({
  auth: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('token'),
          token: z
            .string()
            .min(1)
            .max(200)
            .meta({
              secret: true,
              label: {
                en: 'Instance token',
                'pt-BR': 'Token da instância',
                es: 'Token de la instancia',
              },
              help: {
                en: 'In RD Station CRM: your profile, Token da instância. It sees what its user sees: take that of an administrator',
                'pt-BR':
                  'No RD Station CRM: seu perfil, Token da instância. Ele enxerga o que o usuário enxerga: use o de um administrador',
                es: 'En RD Station CRM: su perfil, Token da instância. Ve lo que ve su usuario: use el de un administrador',
              },
            }),
        })
        .meta({
          label: {
            en: 'Token (up to 10,000 companies)',
            'pt-BR': 'Token (até 10.000 empresas)',
            es: 'Token (hasta 10.000 empresas)',
          },
        }),
      z
        .strictObject({
          kind: z.literal('oauth'),
          client_id: z
            .string()
            .min(1)
            .meta({ label: { en: 'Client ID', 'pt-BR': 'Client ID', es: 'Client ID' } }),
          client_secret: z
            .string()
            .min(1)
            .meta({
              secret: true,
              label: { en: 'Client secret', 'pt-BR': 'Client secret', es: 'Client secret' },
            }),
        })
        .meta({
          label: {
            en: 'Sign in with RD Station (your own app)',
            'pt-BR': 'Entrar com o RD Station (aplicativo próprio)',
            es: 'Entrar con RD Station (aplicación propia)',
          },
        }),
    ])
    .meta({ label: { en: 'Access', 'pt-BR': 'Acesso', es: 'Acceso' } }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('BRL')
    .meta({
      label: {
        en: 'Currency of amounts',
        'pt-BR': 'Moeda dos valores',
        es: 'Moneda de los importes',
      },
      placeholder: 'BRL',
    }),
});
export type RdStationConfig = z.infer<typeof zRdStationConfig>;
