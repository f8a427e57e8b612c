import { defineProblems } from '../base/define-problems.ts';

/** What the shell itself may say to a person. */
export const serveProblems = defineProblems('serve', {
  bad_request: {
    message: {
      en: 'the request is not in the form this address takes: {detail}',
      'pt-BR': 'a solicitação não está na forma que este endereço aceita: {detail}',
      es: 'la solicitud no tiene la forma que acepta esta dirección: {detail}',
    },
    hint: {
      en: 'compare it with the API page at /api/docs',
      'pt-BR': 'compare com a página da API em /api/docs',
      es: 'compárela con la página de la API en /api/docs',
    },
  },
  not_found: {
    message: {
      en: 'there is nothing at {place}',
      'pt-BR': 'não há nada em {place}',
      es: 'no hay nada en {place}',
    },
    hint: {
      en: 'check the address; the list of reports is on the first page',
      'pt-BR': 'confira o endereço; a lista de relatórios está na primeira página',
      es: 'revise la dirección; la lista de informes está en la primera página',
    },
  },
  unknown_template: {
    message: {
      en: 'there is no report called "{name}"',
      'pt-BR': 'não existe relatório chamado "{name}"',
      es: 'no existe un informe llamado "{name}"',
    },
    hint: {
      en: 'choose one of: {known}',
      'pt-BR': 'escolha um destes: {known}',
      es: 'elija uno de estos: {known}',
    },
  },
  unknown_block: {
    message: {
      en: 'report {template} has no block "{name}"',
      'pt-BR': 'o relatório {template} não tem o bloco "{name}"',
      es: 'el informe {template} no tiene el bloque "{name}"',
    },
    hint: {
      en: 'open the report again: it may have been edited',
      'pt-BR': 'abra o relatório de novo: ele pode ter sido editado',
      es: 'abra el informe de nuevo: puede haber sido editado',
    },
  },
  no_consent: {
    message: {
      en: '{source} does not sign in on a page of its own',
      'pt-BR': '{source} não entra por uma página própria de autorização',
      es: '{source} no inicia sesión en una página propia de autorización',
    },
    hint: {
      en: 'give its credentials in the form of the connection',
      'pt-BR': 'informe as credenciais no formulário da conexão',
      es: 'indique sus credenciales en el formulario de la conexión',
    },
  },
  consent_lost: {
    message: {
      en: 'this sign-in cannot be finished: it was begun in another browser, or more than {minutes} minutes ago, or was finished already',
      'pt-BR':
        'não dá para concluir esta autorização: ela começou em outro navegador, ou há mais de {minutes} minutos, ou já foi concluída',
      es: 'esta autorización no se puede terminar: empezó en otro navegador, o hace más de {minutes} minutos, o ya se terminó',
    },
    hint: {
      en: 'begin again from the source, in this browser',
      'pt-BR': 'comece de novo pela fonte, neste navegador',
      es: 'empiece de nuevo desde la fuente, en este navegador',
    },
  },
  consent_denied: {
    message: {
      en: 'access to {source} was not granted',
      'pt-BR': 'o acesso a {source} não foi autorizado',
      es: 'no se autorizó el acceso a {source}',
    },
    hint: {
      en: 'sign in again and allow what is asked for, or ask an administrator of that system to do it',
      'pt-BR':
        'entre de novo e autorize o que é pedido, ou peça a um administrador daquele sistema que o faça',
      es: 'entre de nuevo y autorice lo que se pide, o pida que lo haga un administrador de ese sistema',
    },
  },
  link_closed: {
    message: {
      en: 'this link does not work any more',
      'pt-BR': 'este link não funciona mais',
      es: 'este enlace ya no funciona',
    },
    hint: {
      en: 'a link works once and for a few days: ask whoever sent it for a new one',
      'pt-BR': 'um link vale uma vez e por poucos dias: peça outro a quem enviou este',
      es: 'un enlace sirve una vez y por unos días: pida otro a quien se lo envió',
    },
  },
  nothing_to_reconnect: {
    message: {
      en: '{source} has no credentials that somebody else could give',
      'pt-BR': '{source} não tem credenciais que outra pessoa possa informar',
      es: '{source} no tiene credenciales que otra persona pueda dar',
    },
    hint: {
      en: 'a link is for sources that sign in with a key, a password or on a page of their own',
      'pt-BR': 'o link serve para fontes que entram com chave, senha ou página própria',
      es: 'el enlace sirve para fuentes que entran con clave, contraseña o página propia',
    },
  },
  no_snapshot: {
    message: {
      en: 'no data has been published yet',
      'pt-BR': 'nenhum dado foi publicado ainda',
      es: 'todavía no se ha publicado ningún dato',
    },
    hint: {
      en: 'load the demo portfolio with `npx rapport demo`, or bring your own files on the import page',
      'pt-BR':
        'carregue a carteira de demonstração com `npx rapport demo`, ou traga seus arquivos na página de importação',
      es: 'cargue la cartera de demostración con `npx rapport demo`, o traiga sus archivos en la página de importación',
    },
  },
  beyond_loopback: {
    message: {
      en: 'refusing to listen on {host}: there are no accounts yet, so anyone who reaches it could read everything',
      'pt-BR':
        'recusado escutar em {host}: ainda não há contas, então quem chegasse até aqui poderia ler tudo',
      es: 'se rechaza escuchar en {host}: todavía no hay cuentas, así que cualquiera que llegue podría leerlo todo',
    },
    hint: {
      en: 'use 127.0.0.1 (the default) and reach it through an SSH tunnel',
      'pt-BR': 'use 127.0.0.1 (o padrão) e acesse por um túnel SSH',
      es: 'use 127.0.0.1 (lo predeterminado) y acceda por un túnel SSH',
    },
  },
  port_taken: {
    message: {
      en: 'port {port} on {host} is already taken',
      'pt-BR': 'a porta {port} em {host} já está em uso',
      es: 'el puerto {port} en {host} ya está en uso',
    },
    hint: {
      en: 'stop the other program or choose another port: npm start -- --port 7421',
      'pt-BR': 'pare o outro programa ou escolha outra porta: npm start -- --port 7421',
      es: 'detenga el otro programa o elija otro puerto: npm start -- --port 7421',
    },
  },
  unknown_document: {
    message: {
      en: 'there is no document {id} any more',
      'pt-BR': 'o documento {id} não existe mais',
      es: 'el documento {id} ya no existe',
    },
    hint: {
      en: 'open it again from its list; what was removed can be brought back there',
      'pt-BR': 'abra de novo pela lista; o que foi removido pode ser recuperado lá',
      es: 'ábralo de nuevo desde su lista; lo que se quitó se puede recuperar ahí',
    },
  },
  document_changed: {
    message: {
      en: 'somebody else changed "{name}" since you opened it',
      'pt-BR': 'outra pessoa alterou "{name}" depois que você abriu',
      es: 'otra persona cambió "{name}" después de que usted lo abrió',
    },
    hint: {
      en: 'look at version {version}, or keep yours as a copy; nothing of either is lost',
      'pt-BR': 'veja a versão {version}, ou guarde a sua como cópia; nada de nenhuma se perde',
      es: 'vea la versión {version}, o guarde la suya como copia; no se pierde nada de ninguna',
    },
  },
  unknown_update: {
    message: {
      en: 'the template has no waiting change of block "{block}"',
      'pt-BR': 'o modelo não tem alteração pendente do bloco "{block}"',
      es: 'la plantilla no tiene un cambio pendiente del bloque "{block}"',
    },
    hint: {
      en: 'open the list of changes again: they may have been taken over already',
      'pt-BR': 'abra de novo a lista de alterações: elas podem já ter sido aplicadas',
      es: 'abra de nuevo la lista de cambios: quizá ya se aplicaron',
    },
  },
  bad_argument: {
    message: {
      en: '{argument}: {detail}',
      'pt-BR': '{argument}: {detail}',
      es: '{argument}: {detail}',
    },
    hint: {
      en: 'see the command with --help',
      'pt-BR': 'veja o comando com --help',
      es: 'consulte el comando con --help',
    },
  },
  unknown_upload: {
    message: {
      en: 'the uploaded file {upload} is not there any more',
      'pt-BR': 'o arquivo enviado {upload} não está mais aqui',
      es: 'el archivo subido {upload} ya no está aquí',
    },
    hint: {
      en: 'drop the file again',
      'pt-BR': 'envie o arquivo de novo',
      es: 'suba el archivo de nuevo',
    },
  },
  upload_too_large: {
    message: {
      en: '{file} is larger than {megabytes} MB',
      'pt-BR': '{file} é maior que {megabytes} MB',
      es: '{file} supera los {megabytes} MB',
    },
    hint: {
      en: 'split the file, or save it as CSV, which may be larger',
      'pt-BR': 'divida o arquivo ou salve-o como CSV, que pode ser maior',
      es: 'divida el archivo o guárdelo como CSV, que puede ser mayor',
    },
  },
  rows_refused: {
    severity: 'warning',
    message: {
      en: '{rows|row|rows} of {entity} were left out because {field} is empty or not understood',
      'pt-BR':
        '{rows|linha|linhas} de {entity} ficaram de fora porque {field} está vazio ou não foi entendido',
      es: '{rows|fila|filas} de {entity} quedaron fuera porque {field} está vacío o no se entendió',
    },
    hint: {
      en: 'map the field to another column, or translate its values in the mapping',
      'pt-BR': 'mapeie o campo para outra coluna ou traduza seus valores no mapeamento',
      es: 'asigne el campo a otra columna o traduzca sus valores en el mapeo',
    },
  },
  demo_beside_own: {
    message: {
      en: 'the demo portfolio was not loaded: {sources|source|sources} of your own would stand beside invented clients',
      'pt-BR':
        'a carteira de demonstração não foi carregada: {sources|fonte sua ficaria|fontes suas ficariam} ao lado de clientes inventados',
      es: 'no se cargó la cartera de demostración: {sources|fuente suya quedaría|fuentes suyas quedarían} junto a clientes inventados',
    },
    hint: {
      en: 'choose another folder with --data, or remove your sources first',
      'pt-BR': 'escolha outra pasta com --data ou remova suas fontes primeiro',
      es: 'elija otra carpeta con --data o quite primero sus fuentes',
    },
  },
  unknown_source: {
    message: {
      en: 'there is no source "{source}"',
      'pt-BR': 'não existe a fonte "{source}"',
      es: 'no existe la fuente "{source}"',
    },
    hint: {
      en: 'the list is on the page Sources, and `npx rapport source list` prints it',
      'pt-BR': 'a lista está na página Fontes, e `npx rapport source list` a mostra',
      es: 'la lista está en la página Fuentes, y `npx rapport source list` la muestra',
    },
  },
  unknown_connector: {
    message: {
      en: 'there is no connector of the kind "{kind}"',
      'pt-BR': 'não existe conector do tipo "{kind}"',
      es: 'no existe un conector del tipo "{kind}"',
    },
    hint: {
      en: '`npx rapport source connectors` prints the kinds there are',
      'pt-BR': '`npx rapport source connectors` mostra os tipos existentes',
      es: '`npx rapport source connectors` muestra los tipos que hay',
    },
  },
  sync_stopped: {
    message: {
      en: 'the run of {source} was stopped; what it had read by then stays',
      'pt-BR': 'a leitura de {source} foi interrompida; o que já tinha sido lido permanece',
      es: 'la lectura de {source} se detuvo; lo que ya se había leído permanece',
    },
    hint: {
      en: 'sync it again: it goes on where it stopped',
      'pt-BR': 'sincronize de novo: ela continua de onde parou',
      es: 'sincronícela de nuevo: continúa donde se detuvo',
    },
  },
  not_writable: {
    message: {
      en: 'cannot write to {path}: {reason}',
      'pt-BR': 'não é possível gravar em {path}: {reason}',
      es: 'no se puede escribir en {path}: {reason}',
    },
    hint: {
      en: 'free space or choose another folder',
      'pt-BR': 'libere espaço ou escolha outra pasta',
      es: 'libere espacio o elija otra carpeta',
    },
  },
  internal: {
    message: {
      en: 'something went wrong here (reference {reference})',
      'pt-BR': 'algo deu errado aqui (referência {reference})',
      es: 'algo salió mal aquí (referencia {reference})',
    },
    hint: {
      en: 'try again; the log of the server has the details under this reference',
      'pt-BR': 'tente de novo; o log do servidor tem os detalhes com esta referência',
      es: 'inténtelo de nuevo; el registro del servidor tiene los detalles con esta referencia',
    },
  },
});
