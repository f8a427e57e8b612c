import { z } from 'zod';

/** Configuration of a source of kind `postgres`. */
export const zPostgresConfig = z.strictObject({
  host: z
    .string()
    .min(1)
    .max(253)
    .regex(/^[^\s/@:]+$|^\[?[0-9a-fA-F:]+\]?$/)
    .meta({
      label: { en: 'Host', 'pt-BR': 'Servidor', es: 'Servidor' },
      placeholder: 'db.example.com',
    }),
  port: z
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(5432)
    .meta({ label: { en: 'Port', 'pt-BR': 'Porta', es: 'Puerto' } }),
  database: z
    .string()
    .min(1)
    .max(63)
    .meta({ label: { en: 'Database', 'pt-BR': 'Banco de dados', es: 'Base de datos' } }),
  user: z
    .string()
    .min(1)
    .max(63)
    .meta({ label: { en: 'User', 'pt-BR': 'Usuário', es: 'Usuario' } }),
  password: z
    .string()
    .max(1000)
    .meta({ secret: true, label: { en: 'Password', 'pt-BR': 'Senha', es: 'Contraseña' } }),
  /** verified: encrypted, and the server proves its name; encrypted: whoever answers; off: in the clear. */
  tls: z
    .enum(['verified', 'encrypted', 'off'])
    .default('verified')
    .meta({
      label: { en: 'Encryption (TLS)', 'pt-BR': 'Criptografia (TLS)', es: 'Cifrado (TLS)' },
      help: {
        en: 'verified checks the certificate of the server; off only for a server on this machine or network',
        'pt-BR':
          'verified confere o certificado do servidor; off só para um servidor nesta máquina ou rede',
        es: 'verified comprueba el certificado del servidor; off solo para un servidor en esta máquina o red',
      },
    }),
  tables: z
    .string()
    .max(10_000)
    .default('')
    .meta({
      label: { en: 'Tables', 'pt-BR': 'Tabelas', es: 'Tablas' },
      help: {
        en: 'names separated by commas, * for any text; empty for all that the user may read',
        'pt-BR':
          'nomes separados por vírgula, * para qualquer texto; vazio para todas as que o usuário pode ler',
        es: 'nombres separados por comas, * para cualquier texto; vacío para todas las que el usuario puede leer',
      },
      placeholder: 'customers, sales.*',
    }),
  changed: z
    .string()
    .max(63)
    .default('')
    .meta({
      label: {
        en: 'Column of the last change',
        'pt-BR': 'Coluna da última alteração',
        es: 'Columna del último cambio',
      },
      help: {
        en: 'by which only what changed is read; empty to find it by its name, table by table',
        'pt-BR':
          'pela qual só o que mudou é lido; vazio para encontrá-la pelo nome, tabela por tabela',
        es: 'por la que se lee solo lo que cambió; vacío para encontrarla por su nombre, tabla por tabla',
      },
      placeholder: 'updated_at',
    }),
  overlapMinutes: z
    .number()
    .int()
    .min(0)
    .max(10_080)
    .default(10)
    .meta({
      label: {
        en: 'Overlap, in minutes',
        'pt-BR': 'Sobreposição, em minutos',
        es: 'Solape, en minutos',
      },
      help: {
        en: 'how far before the last record each read begins, for changes that were written late',
        'pt-BR':
          'quanto antes do último registro cada leitura começa, para alterações gravadas com atraso',
        es: 'cuánto antes del último registro empieza cada lectura, para cambios escritos con retraso',
      },
    }),
  /** How a `timestamp without time zone` is meant: UTC, or the clock of the workspace's zone. */
  localTimes: z
    .enum(['utc', 'workspace'])
    .default('utc')
    .meta({
      label: {
        en: 'Times without a zone are in',
        'pt-BR': 'Horários sem fuso estão em',
        es: 'Las horas sin zona están en',
      },
      help: {
        en: 'utc, or workspace for the time zone of the workspace',
        'pt-BR': 'utc, ou workspace para o fuso horário do espaço de trabalho',
        es: 'utc, o workspace para la zona horaria del espacio de trabajo',
      },
    }),
});
export type PostgresConfig = z.infer<typeof zPostgresConfig>;
