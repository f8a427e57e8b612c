import { z } from 'zod';

/** Configuration of a source of kind `zendesk`. */
export const zZendeskConfig = z.strictObject({
  subdomain: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(63)
    .meta({
      label: { en: 'Subdomain', 'pt-BR': 'Subdomínio', es: 'Subdominio' },
      help: {
        en: 'The first part of the address of your help desk: acme in acme.zendesk.com',
        'pt-BR': 'A primeira parte do endereço da sua central: acme em acme.zendesk.com',
        es: 'La primera parte de la dirección de su mesa de ayuda: acme en acme.zendesk.com',
      },
      placeholder: 'acme',
    }),
  auth: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('token'),
          email: z.email().meta({
            label: {
              en: 'E-mail of an administrator',
              'pt-BR': 'E-mail de um administrador',
              es: 'Correo de un administrador',
            },
            placeholder: 'ana@acme.com',
          }),
          token: z
            .string()
            .min(1)
            .max(200)
            .meta({
              secret: true,
              label: { en: 'API token', 'pt-BR': 'Token de API', es: 'Token de API' },
              help: {
                en: 'In Zendesk: Admin Center, Apps and integrations, APIs, API tokens',
                'pt-BR':
                  'No Zendesk: Central de Administração, Apps e integrações, APIs, Tokens de API',
                es: 'En Zendesk: Centro de administración, Aplicaciones e integraciones, API, Tokens de API',
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
            .meta({
              label: {
                en: 'Unique identifier',
                'pt-BR': 'Identificador único',
                es: 'Identificador único',
              },
            }),
          client_secret: z
            .string()
            .min(1)
            .meta({ secret: true, label: { en: 'Secret', 'pt-BR': 'Segredo', es: 'Secreto' } }),
        })
        .meta({
          label: {
            en: 'Sign in with Zendesk (your own OAuth client)',
            'pt-BR': 'Entrar com o Zendesk (cliente OAuth próprio)',
            es: 'Entrar con Zendesk (cliente OAuth propio)',
          },
        }),
    ])
    .meta({ label: { en: 'Access', 'pt-BR': 'Acesso', es: 'Acceso' } }),
  start_date: z.iso
    .date()
    .default('2015-01-01')
    .meta({
      label: { en: 'Read from', 'pt-BR': 'Ler a partir de', es: 'Leer desde' },
      help: {
        en: 'Tickets that changed before this day are not read',
        'pt-BR': 'Chamados alterados antes deste dia não são lidos',
        es: 'Los tickets modificados antes de este día no se leen',
      },
    }),
});
export type ZendeskConfig = z.infer<typeof zZendeskConfig>;
