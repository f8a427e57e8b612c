import { z } from 'zod';

/** Configuration of a source of kind `hubspot`. */
export const zHubspotConfig = z.strictObject({
  auth: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('token'),
          token: z
            .string()
            .min(1)
            .max(300)
            .meta({
              secret: true,
              label: { en: 'Access token', 'pt-BR': 'Token de acesso', es: 'Token de acceso' },
              help: {
                en: 'In HubSpot: Settings, Integrations, Private apps, your app, Auth',
                'pt-BR':
                  'No HubSpot: Configurações, Integrações, Aplicativos privados, seu aplicativo, Autenticação',
                es: 'En HubSpot: Configuración, Integraciones, Aplicaciones privadas, su aplicación, Autenticación',
              },
              placeholder: 'pat-na1-…',
            }),
        })
        .meta({
          label: { en: 'Private app', 'pt-BR': 'Aplicativo privado', es: 'Aplicación privada' },
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
            en: 'Sign in with HubSpot (your own app)',
            'pt-BR': 'Entrar com o HubSpot (aplicativo próprio)',
            es: 'Entrar con HubSpot (aplicación propia)',
          },
        }),
    ])
    .meta({ label: { en: 'Access', 'pt-BR': 'Acesso', es: 'Acceso' } }),
  activities: z
    .boolean()
    .default(true)
    .meta({
      label: {
        en: 'Read meetings, calls, e-mails, messages, notes and tasks',
        'pt-BR': 'Ler reuniões, chamadas, e-mails, mensagens, notas e tarefas',
        es: 'Leer reuniones, llamadas, correos, mensajes, notas y tareas',
      },
      help: {
        en: 'Mostly the largest part of an account. Their texts are not read, only who, when and the subject',
        'pt-BR':
          'Costuma ser a maior parte da conta. Os textos não são lidos, só quem, quando e o assunto',
        es: 'Suele ser la mayor parte de la cuenta. No se leen los textos, solo quién, cuándo y el asunto',
      },
    }),
});
export type HubspotConfig = z.infer<typeof zHubspotConfig>;
