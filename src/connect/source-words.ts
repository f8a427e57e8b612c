import type { ProblemWords } from '../base/define-problems.ts';

/** What a source behind the network may say to a person: settings, sign-in, addresses, answers, limits. */
export const sourceWords = {
  config_field: {
    message: {
      en: 'the setting {field} of {source} is missing or does not fit',
      'pt-BR': 'a configuração {field} de {source} está faltando ou não é válida',
      es: 'el ajuste {field} de {source} falta o no es válido',
    },
    hint: {
      en: 'fill it in as the example beside it shows',
      'pt-BR': 'preencha como mostra o exemplo ao lado',
      es: 'complételo como muestra el ejemplo de al lado',
    },
  },
  credentials_refused: {
    message: {
      en: '{source} does not accept the credentials',
      'pt-BR': '{source} não aceita as credenciais',
      es: '{source} no acepta las credenciales',
    },
    hint: {
      en: 'they may have expired or been revoked: make new ones in {source} and enter them here',
      'pt-BR':
        'elas podem ter expirado ou sido revogadas: gere novas em {source} e informe-as aqui',
      es: 'pueden haber caducado o haber sido revocadas: genere otras en {source} e introdúzcalas aquí',
    },
  },
  reconnect_needed: {
    message: {
      en: '{source} has ended the permission that was given to Rapport',
      'pt-BR': '{source} encerrou a permissão dada ao Rapport',
      es: '{source} ha terminado el permiso dado a Rapport',
    },
    hint: {
      en: 'connect the source again; what was read before stays as it is',
      'pt-BR': 'conecte a fonte de novo; o que já foi lido continua como está',
      es: 'conecte la fuente de nuevo; lo que ya se leyó queda como está',
    },
  },
  permission_missing: {
    message: {
      en: '{source} does not let this user read {stream}',
      'pt-BR': '{source} não permite que este usuário leia {stream}',
      es: '{source} no permite que este usuario lea {stream}',
    },
    hint: {
      en: 'grant the permission in {source}, or connect with a user who has it',
      'pt-BR': 'conceda a permissão em {source} ou conecte com um usuário que a tenha',
      es: 'conceda el permiso en {source} o conéctese con un usuario que lo tenga',
    },
  },
  stream_left_out: {
    severity: 'warning',
    message: {
      en: '{stream} of {source} is left out: this account or user may not read it',
      'pt-BR': '{stream} de {source} fica de fora: esta conta ou usuário não pode ler',
      es: '{stream} de {source} se omite: esta cuenta o usuario no puede leerlo',
    },
    hint: {
      en: 'nothing to do if that is right; otherwise grant the permission in {source}',
      'pt-BR':
        'nada a fazer se isso estiver certo; caso contrário, conceda a permissão em {source}',
      es: 'nada que hacer si es correcto; si no, conceda el permiso en {source}',
    },
  },
  host_refused: {
    message: {
      en: 'the address {host} is none that this source may reach',
      'pt-BR': 'o endereço {host} não é um dos que esta fonte pode acessar',
      es: 'la dirección {host} no es una de las que esta fuente puede alcanzar',
    },
    hint: {
      en: 'check the address in the settings of the source',
      'pt-BR': 'confira o endereço nas configurações da fonte',
      es: 'revise la dirección en los ajustes de la fuente',
    },
  },
  address_refused: {
    message: {
      en: 'the address {host} cannot be used: only https, on its usual ports, without a name or password in it',
      'pt-BR':
        'o endereço {host} não pode ser usado: apenas https, nas portas habituais, sem usuário ou senha nele',
      es: 'la dirección {host} no se puede usar: solo https, en sus puertos habituales, sin usuario ni contraseña en ella',
    },
    hint: {
      en: 'enter the public https address of the source',
      'pt-BR': 'informe o endereço https público da fonte',
      es: 'introduzca la dirección https pública de la fuente',
    },
  },
  private_address: {
    message: {
      en: 'the address {host} leads into a private network',
      'pt-BR': 'o endereço {host} leva a uma rede privada',
      es: 'la dirección {host} conduce a una red privada',
    },
    hint: {
      en: 'enter a public address; whoever runs the server can route sources through a gateway',
      'pt-BR':
        'informe um endereço público; quem administra o servidor pode usar um gateway para as fontes',
      es: 'introduzca una dirección pública; quien administra el servidor puede usar una pasarela para las fuentes',
    },
  },
  host_unknown: {
    message: {
      en: 'there is no host named {host}',
      'pt-BR': 'não existe um servidor com o nome {host}',
      es: 'no existe un servidor con el nombre {host}',
    },
    hint: {
      en: 'check how it is written, and that this server can reach the internet',
      'pt-BR': 'confira a grafia e se este servidor tem acesso à internet',
      es: 'compruebe cómo está escrito y que este servidor tenga acceso a internet',
    },
  },
  connection_failed: {
    message: {
      en: 'the connection to {host} failed',
      'pt-BR': 'a conexão com {host} falhou',
      es: 'la conexión con {host} falló',
    },
    hint: {
      en: 'try again later; if it goes on, check that this server can reach {host}',
      'pt-BR':
        'tente de novo mais tarde; se continuar, confira se este servidor consegue acessar {host}',
      es: 'inténtelo más tarde; si continúa, compruebe que este servidor pueda llegar a {host}',
    },
  },
  no_answer: {
    message: {
      en: '{host} did not answer within {seconds} seconds',
      'pt-BR': '{host} não respondeu em {seconds} segundos',
      es: '{host} no respondió en {seconds} segundos',
    },
    hint: {
      en: 'try again later',
      'pt-BR': 'tente de novo mais tarde',
      es: 'inténtelo más tarde',
    },
  },
  database_missing: {
    message: {
      en: 'there is no database named {database} on {host}',
      'pt-BR': 'não há um banco de dados chamado {database} em {host}',
      es: 'no hay una base de datos llamada {database} en {host}',
    },
    hint: {
      en: 'check how it is written: capitals may matter',
      'pt-BR': 'confira a grafia: maiúsculas podem fazer diferença',
      es: 'compruebe cómo se escribe: las mayúsculas pueden importar',
    },
  },
  database_failed: {
    message: {
      en: '{source} stopped while {stream} was read (code {code})',
      'pt-BR': '{source} parou durante a leitura de {stream} (código {code})',
      es: '{source} se detuvo mientras se leía {stream} (código {code})',
    },
    hint: {
      en: 'the read goes on where it stopped next time; the log of the database says more about the code',
      'pt-BR':
        'da próxima vez a leitura continua de onde parou; o log do banco de dados diz mais sobre o código',
      es: 'la próxima vez la lectura sigue donde se detuvo; el registro de la base de datos dice más sobre el código',
    },
  },
  no_tables: {
    message: {
      en: 'the database {database} has no table of these names that this user may read',
      'pt-BR':
        'o banco de dados {database} não tem tabela com esses nomes que este usuário possa ler',
      es: 'la base de datos {database} no tiene ninguna tabla con esos nombres que este usuario pueda leer',
    },
    hint: {
      en: 'check the names, and grant the user the right to read the tables',
      'pt-BR': 'confira os nomes e conceda ao usuário o direito de ler as tabelas',
      es: 'compruebe los nombres y conceda al usuario el derecho de leer las tablas',
    },
  },
  encryption_refused: {
    message: {
      en: 'no encrypted connection to {host}: its certificate cannot be verified, or it offers none',
      'pt-BR':
        'sem conexão criptografada com {host}: o certificado não pode ser verificado, ou não é oferecido',
      es: 'sin conexión cifrada con {host}: su certificado no se puede verificar, o no ofrece ninguno',
    },
    hint: {
      en: 'choose another encryption: encrypted where the certificate is one of your own, off on your own network',
      'pt-BR':
        'escolha outra criptografia: encrypted quando o certificado é próprio, off na sua própria rede',
      es: 'elija otro cifrado: encrypted si el certificado es propio, off en su propia red',
    },
  },
  answer_too_large: {
    message: {
      en: '{host} sent an answer of more than {megabytes} MB',
      'pt-BR': '{host} enviou uma resposta com mais de {megabytes} MB',
      es: '{host} envió una respuesta de más de {megabytes} MB',
    },
    hint: {
      en: 'read fewer records at a time, where the source lets you choose',
      'pt-BR': 'leia menos registros por vez, se a fonte permitir escolher',
      es: 'lea menos registros por vez, si la fuente permite elegirlo',
    },
  },
  source_down: {
    message: {
      en: '{source} kept answering with errors (status {status}) while {stream} was read',
      'pt-BR': '{source} continuou respondendo com erros (status {status}) na leitura de {stream}',
      es: '{source} siguió respondiendo con errores (estado {status}) al leer {stream}',
    },
    hint: {
      en: 'the read goes on where it stopped next time; see the status page of {source}',
      'pt-BR':
        'na próxima vez a leitura continua de onde parou; veja a página de status de {source}',
      es: 'la próxima vez la lectura sigue donde se detuvo; consulte la página de estado de {source}',
    },
  },
  sign_in_down: {
    message: {
      en: 'the sign-in of {source} kept answering with errors (status {status})',
      'pt-BR': 'a autenticação de {source} continuou respondendo com erros (status {status})',
      es: 'el inicio de sesión de {source} siguió respondiendo con errores (estado {status})',
    },
    hint: {
      en: 'nothing has to be done: it is tried again with the next run; see the status page of {source}',
      'pt-BR':
        'não é preciso fazer nada: haverá nova tentativa na próxima execução; veja a página de status de {source}',
      es: 'no hay que hacer nada: se intenta de nuevo en la próxima ejecución; consulte la página de estado de {source}',
    },
  },
  request_refused: {
    message: {
      en: '{source} refused to give {stream} (status {status}): {reason}',
      'pt-BR': '{source} recusou-se a entregar {stream} (status {status}): {reason}',
      es: '{source} se negó a entregar {stream} (estado {status}): {reason}',
    },
    hint: {
      en: 'check the settings of the source; if they are right, tell us what {source} said',
      'pt-BR':
        'confira as configurações da fonte; se estiverem certas, conte-nos o que {source} disse',
      es: 'revise los ajustes de la fuente; si son correctos, cuéntenos qué dijo {source}',
    },
  },
  answer_unreadable: {
    message: {
      en: '{source} answered with something other than data while {stream} was read: {reason}',
      'pt-BR': '{source} respondeu com algo que não são dados na leitura de {stream}: {reason}',
      es: '{source} respondió con algo que no son datos al leer {stream}: {reason}',
    },
    hint: {
      en: 'often a page to sign in or of maintenance: check the address and try again later',
      'pt-BR':
        'muitas vezes é uma página de login ou de manutenção: confira o endereço e tente mais tarde',
      es: 'a menudo es una página de acceso o de mantenimiento: revise la dirección e inténtelo más tarde',
    },
  },
  pages_endless: {
    message: {
      en: '{source} gives the same page of {stream} again and again',
      'pt-BR': '{source} devolve a mesma página de {stream} repetidamente',
      es: '{source} devuelve la misma página de {stream} una y otra vez',
    },
    hint: {
      en: 'the fault is at {source}: try again later and tell its support',
      'pt-BR': 'a falha é de {source}: tente mais tarde e avise o suporte',
      es: 'el fallo es de {source}: inténtelo más tarde y avise a su soporte',
    },
  },
  list_capped: {
    message: {
      en: '{source} gives no more than {limit} records of a list in this way',
      'pt-BR': '{source} não entrega mais de {limit} registros de uma lista por esta via',
      es: '{source} no entrega más de {limit} registros de una lista por esta vía',
    },
    hint: {
      en: 'connect it the other way: by signing in with an app of your own',
      'pt-BR': 'conecte da outra forma: entrando com um aplicativo próprio',
      es: 'conéctela de la otra manera: entrando con una aplicación propia',
    },
  },
  limit_minute: {
    severity: 'warning',
    message: {
      en: '{source} allows {limit} requests a minute for {stream}: waiting {seconds} s',
      'pt-BR':
        '{source} permite {limit} requisições por minuto para {stream}: aguardando {seconds} s',
      es: '{source} permite {limit} solicitudes por minuto para {stream}: esperando {seconds} s',
    },
    hint: {
      en: 'nothing to do: the read goes on by itself',
      'pt-BR': 'nada a fazer: a leitura continua sozinha',
      es: 'nada que hacer: la lectura sigue sola',
    },
  },
  limit_reached: {
    severity: 'warning',
    message: {
      en: '{source} asks for a pause in {stream}: waiting {seconds} s',
      'pt-BR': '{source} pede uma pausa em {stream}: aguardando {seconds} s',
      es: '{source} pide una pausa en {stream}: esperando {seconds} s',
    },
    hint: {
      en: 'nothing to do: the read goes on by itself',
      'pt-BR': 'nada a fazer: a leitura continua sozinha',
      es: 'nada que hacer: la lectura sigue sola',
    },
  },
  trying_again: {
    severity: 'warning',
    message: {
      en: '{source} did not answer well while {stream} was read: trying again in {seconds} s',
      'pt-BR': '{source} não respondeu bem na leitura de {stream}: nova tentativa em {seconds} s',
      es: '{source} no respondió bien al leer {stream}: nuevo intento en {seconds} s',
    },
    hint: {
      en: 'nothing to do: the read goes on by itself',
      'pt-BR': 'nada a fazer: a leitura continua sozinha',
      es: 'nada que hacer: la lectura sigue sola',
    },
  },
} as const satisfies Record<string, ProblemWords>;
