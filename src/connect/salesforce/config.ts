import { z } from 'zod';
import { isPrivateKey } from './private-key.ts';

const clientId = z
  .string()
  .min(1)
  .meta({
    label: { en: 'Consumer key', 'pt-BR': 'Chave do consumidor', es: 'Clave de consumidor' },
  });
const clientSecret = z
  .string()
  .min(1)
  .meta({
    secret: true,
    label: { en: 'Consumer secret', 'pt-BR': 'Segredo do consumidor', es: 'Secreto de consumidor' },
  });

/** Configuration of a source of kind `salesforce`. */
export const zSalesforceConfig = z.strictObject({
  domain: z
    .string()
    .regex(
      /^[a-z0-9-]+(\.(sandbox|develop|scratch|demo|trailblaze|patch|free))?\.my\.salesforce\.com$/,
    )
    .max(120)
    .meta({
      label: { en: 'My Domain', 'pt-BR': 'Meu domínio', es: 'Mi dominio' },
      help: {
        en: 'In Setup, My Domain: the whole address, without https://',
        'pt-BR': 'Em Configuração, Meu domínio: o endereço inteiro, sem https://',
        es: 'En Configuración, Mi dominio: la dirección completa, sin https://',
      },
      placeholder: 'acme.my.salesforce.com',
    }),
  auth: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('client_credentials'),
          client_id: clientId,
          client_secret: clientSecret,
        })
        .meta({
          label: {
            en: 'External client app, as the user it runs as',
            'pt-BR': 'App cliente externo, como o usuário de execução',
            es: 'App de cliente externo, como el usuario con el que se ejecuta',
          },
        }),
      z
        .strictObject({
          kind: z.literal('oauth'),
          client_id: clientId,
          client_secret: clientSecret,
        })
        .meta({
          label: {
            en: 'Sign in with Salesforce (your own app)',
            'pt-BR': 'Entrar com o Salesforce (app próprio)',
            es: 'Entrar con Salesforce (app propia)',
          },
        }),
      z
        .strictObject({
          kind: z.literal('jwt'),
          client_id: clientId,
          username: z
            .string()
            .min(1)
            .max(120)
            .meta({
              label: { en: 'User name', 'pt-BR': 'Nome de usuário', es: 'Nombre de usuario' },
              help: {
                en: 'Of the user that the app may act for',
                'pt-BR': 'Do usuário em nome de quem o app pode agir',
                es: 'Del usuario en cuyo nombre puede actuar la app',
              },
              placeholder: 'integration@acme.com',
            }),
          private_key: z
            .string()
            .min(1)
            .max(10_000)
            .refine(isPrivateKey)
            .meta({
              secret: true,
              label: { en: 'Private key', 'pt-BR': 'Chave privada', es: 'Clave privada' },
              help: {
                en: 'PEM, of the certificate that was uploaded to the app',
                'pt-BR': 'Em PEM, do certificado enviado ao app',
                es: 'En PEM, del certificado que se subió a la app',
              },
              placeholder: '-----BEGIN PRIVATE KEY-----',
            }),
        })
        .meta({
          label: {
            en: 'Certificate (JWT bearer)',
            'pt-BR': 'Certificado (JWT bearer)',
            es: 'Certificado (JWT bearer)',
          },
        }),
    ])
    .meta({ label: { en: 'Access', 'pt-BR': 'Acesso', es: 'Acceso' } }),
  currency: z
    .string()
    .regex(/^([A-Z]{3})?$/)
    .default('')
    .meta({
      label: {
        en: 'Currency of amounts',
        'pt-BR': 'Moeda dos valores',
        es: 'Moneda de los importes',
      },
      help: {
        en: 'Leave it empty where your organization has several currencies: amounts name theirs then',
        'pt-BR':
          'Deixe em branco se a organização usa várias moedas: nesse caso cada valor traz a sua',
        es: 'Déjela vacía si su organización usa varias monedas: cada importe indica la suya',
      },
      placeholder: 'BRL',
    }),
});
export type SalesforceConfig = z.infer<typeof zSalesforceConfig>;
