import { z } from 'zod';

/** Where the API of an account is: Typeform keeps data in three places, each with accounts and apps of its own. */
export const TYPEFORM_HOSTS = [
  'api.typeform.com',
  'api.eu.typeform.com',
  'api.typeform.eu',
] as const;

/** Configuration of a source of kind `typeform`. */
export const zTypeformConfig = z.strictObject({
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
              label: { en: 'Personal token', 'pt-BR': 'Token pessoal', es: 'Token personal' },
              help: {
                en: 'In Typeform: your account, Personal tokens, with the scopes Accounts: Read, Forms: Read and Responses: Read',
                'pt-BR':
                  'No Typeform: sua conta, Personal tokens, com os escopos Accounts: Read, Forms: Read e Responses: Read',
                es: 'En Typeform: su cuenta, Personal tokens, con los permisos Accounts: Read, Forms: Read y Responses: Read',
              },
              placeholder: 'tfp_…',
            }),
        })
        .meta({ label: { en: 'Personal token', 'pt-BR': 'Token pessoal', es: 'Token personal' } }),
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
            en: 'Sign in with Typeform (your own app)',
            'pt-BR': 'Entrar com o Typeform (app próprio)',
            es: 'Entrar con Typeform (app propia)',
          },
        }),
    ])
    .meta({ label: { en: 'Access', 'pt-BR': 'Acesso', es: 'Acceso' } }),
  host: z
    .enum(TYPEFORM_HOSTS)
    .default('api.typeform.com')
    .meta({
      label: { en: 'Data center', 'pt-BR': 'Centro de dados', es: 'Centro de datos' },
      help: {
        en: 'api.typeform.com unless your account is in the European Union',
        'pt-BR': 'api.typeform.com, a menos que sua conta esteja na União Europeia',
        es: 'api.typeform.com, salvo que su cuenta esté en la Unión Europea',
      },
    }),
});
export type TypeformConfig = z.infer<typeof zTypeformConfig>;
