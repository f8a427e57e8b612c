import { z } from 'zod';

/** Configuration of a source of kind `pipedrive`. */
export const zPipedriveConfig = z.strictObject({
  company: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(63)
    .meta({
      label: { en: 'Company domain', 'pt-BR': 'Domínio da empresa', es: 'Dominio de la empresa' },
      help: {
        en: 'The first part of the address when you are signed in: acme in acme.pipedrive.com',
        'pt-BR':
          'A primeira parte do endereço quando você está conectado: acme em acme.pipedrive.com',
        es: 'La primera parte de la dirección cuando ha iniciado sesión: acme en acme.pipedrive.com',
      },
      placeholder: 'acme',
    }),
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
              label: { en: 'API token', 'pt-BR': 'Token de API', es: 'Token de API' },
              help: {
                en: 'In Pipedrive: your picture, Personal preferences, API. It sees what its user sees: take that of an administrator',
                'pt-BR':
                  'No Pipedrive: sua foto, Preferências pessoais, API. Ele enxerga o que o usuário enxerga: use o de um administrador',
                es: 'En Pipedrive: su foto, Preferencias personales, API. Ve lo que ve su usuario: use el de un administrador',
              },
            }),
        })
        .meta({ label: { en: 'API token', 'pt-BR': 'Token de API', es: 'Token de API' } }),
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
            en: 'Sign in with Pipedrive (your own app)',
            'pt-BR': 'Entrar com o Pipedrive (app próprio)',
            es: 'Entrar con Pipedrive (app propia)',
          },
        }),
    ])
    .meta({ label: { en: 'Access', 'pt-BR': 'Acesso', es: 'Acceso' } }),
  stage_history: z
    .boolean()
    .default(true)
    .meta({
      label: {
        en: 'Read the stage history of deals',
        'pt-BR': 'Ler o histórico de etapas dos negócios',
        es: 'Leer el historial de etapas de los negocios',
      },
      help: {
        en: 'Needs one request for each deal that changed, which counts against the daily budget of Pipedrive',
        'pt-BR':
          'Exige uma requisição por negócio alterado, que conta no limite diário do Pipedrive',
        es: 'Requiere una solicitud por negocio modificado, que cuenta en el límite diario de Pipedrive',
      },
    }),
});
export type PipedriveConfig = z.infer<typeof zPipedriveConfig>;
