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
  unclaimed: {
    message: {
      en: 'refusing to listen on {host}: nobody has claimed this installation yet, so whoever came first would own it',
      'pt-BR':
        'recusado escutar em {host}: ninguém ativou esta instalação ainda, então quem chegasse primeiro seria o dono',
      es: 'se rechaza escuchar en {host}: nadie ha activado esta instalación todavía, así que quien llegara primero sería el dueño',
    },
    hint: {
      en: 'start it on 127.0.0.1 (the default) and claim it there, or make the first owner with `npx rapport user invite <e-mail> --role owner`',
      'pt-BR':
        'inicie em 127.0.0.1 (o padrão) e ative ali, ou crie o primeiro proprietário com `npx rapport user invite <e-mail> --role owner`',
      es: 'inícielo en 127.0.0.1 (lo predeterminado) y actívelo ahí, o cree el primer propietario con `npx rapport user invite <e-mail> --role owner`',
    },
  },
  no_site: {
    message: {
      en: 'refusing to listen on {host} without the address that people use',
      'pt-BR': 'recusado escutar em {host} sem o endereço que as pessoas usam',
      es: 'se rechaza escuchar en {host} sin la dirección que usan las personas',
    },
    hint: {
      en: 'give it with --url https://rapport.example.com; TLS is the business of a proxy in front',
      'pt-BR': 'informe com --url https://rapport.example.com; o TLS fica com um proxy na frente',
      es: 'indíquela con --url https://rapport.example.com; del TLS se ocupa un proxy delante',
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
  mapping_unknown_stream: {
    message: {
      en: 'source "{source}" has no landed table "{stream}"',
      'pt-BR': 'a fonte "{source}" não tem a tabela "{stream}" carregada',
      es: 'la fuente "{source}" no tiene cargada la tabla "{stream}"',
    },
    hint: {
      en: 'sync the source first, and map only its own tables',
      'pt-BR': 'sincronize a fonte primeiro e mapeie só as tabelas dela',
      es: 'sincronice primero la fuente y asigne solo sus propias tablas',
    },
  },
  identity_unknown_record: {
    message: {
      en: 'no record of the last publish is "{record}"',
      'pt-BR': 'nenhum registro da última publicação é "{record}"',
      es: 'ningún registro de la última publicación es "{record}"',
    },
    hint: {
      en: 'open the list again: the record may be gone from its source; on the command line a record is source:stream:key',
      'pt-BR':
        'abra a lista de novo: o registro pode ter saído da fonte; na linha de comando um registro é fonte:tabela:chave',
      es: 'abra la lista de nuevo: el registro puede haber salido de su fuente; en la línea de comandos un registro es fuente:tabla:clave',
    },
  },
  identity_unknown_account: {
    message: {
      en: 'there is no account "{account}" in the last publish',
      'pt-BR': 'não existe a conta "{account}" na última publicação',
      es: 'no existe la cuenta "{account}" en la última publicación',
    },
    hint: {
      en: 'search for it by name: it may be part of another account now',
      'pt-BR': 'procure pelo nome: ela pode fazer parte de outra conta agora',
      es: 'búsquela por nombre: quizá ahora forma parte de otra cuenta',
    },
  },
  identity_no_account: {
    message: {
      en: 'record "{record}" belongs to no account',
      'pt-BR': 'o registro "{record}" não pertence a nenhuma conta',
      es: 'el registro "{record}" no pertenece a ninguna cuenta',
    },
    hint: {
      en: 'accept it into an account, or make it an account of its own',
      'pt-BR': 'aceite-o em uma conta ou faça dele uma conta própria',
      es: 'acéptelo en una cuenta o haga de él una cuenta propia',
    },
  },
  identity_has_account: {
    message: {
      en: '"{record}" belongs to the account "{account}" already',
      'pt-BR': '"{record}" já pertence à conta "{account}"',
      es: '"{record}" ya pertenece a la cuenta "{account}"',
    },
    hint: {
      en: 'choose another account, or split it off first',
      'pt-BR': 'escolha outra conta ou separe-o primeiro',
      es: 'elija otra cuenta o sepárelo primero',
    },
  },
  identity_founder: {
    message: {
      en: 'account "{account}" was founded by record "{record}", which cannot leave it',
      'pt-BR': 'a conta "{account}" foi criada pelo registro "{record}", que não pode sair dela',
      es: 'la cuenta "{account}" nació del registro "{record}", que no puede salir de ella',
    },
    hint: {
      en: 'split the other records off, or undo the merge that brought them together',
      'pt-BR': 'separe os outros registros ou desfaça a união que os juntou',
      es: 'separe los otros registros o deshaga la unión que los juntó',
    },
  },
  identity_nothing_to_undo: {
    message: {
      en: 'no decision in force is "{of}"',
      'pt-BR': 'nenhuma decisão em vigor é "{of}"',
      es: 'ninguna decisión vigente es "{of}"',
    },
    hint: {
      en: 'the list of decisions shows what is in force and what was undone already',
      'pt-BR': 'a lista de decisões mostra o que está em vigor e o que já foi desfeito',
      es: 'la lista de decisiones muestra lo que está vigente y lo que ya se deshizo',
    },
  },
  identity_not_yours: {
    message: {
      en: 'which records are one account is decided by people who see all accounts',
      'pt-BR': 'quais registros são uma conta é decidido por quem vê todas as contas',
      es: 'qué registros son una cuenta lo decide quien ve todas las cuentas',
    },
    hint: {
      en: 'ask somebody who manages this workspace',
      'pt-BR': 'peça a alguém que administra este espaço de trabalho',
      es: 'pídaselo a quien administra este espacio de trabajo',
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
  signed_out: {
    message: {
      en: 'nobody is signed in here',
      'pt-BR': 'ninguém entrou por aqui',
      es: 'nadie ha iniciado sesión aquí',
    },
    hint: {
      en: 'sign in; a session ends after twelve hours without use',
      'pt-BR': 'entre na sua conta; uma sessão termina após doze horas sem uso',
      es: 'inicie sesión; una sesión termina tras doce horas sin uso',
    },
  },
  not_allowed: {
    message: {
      en: 'your role does not include this',
      'pt-BR': 'seu papel não inclui isto',
      es: 'su rol no incluye esto',
    },
    hint: {
      en: 'ask an administrator of the workspace',
      'pt-BR': 'fale com quem administra o espaço de trabalho',
      es: 'consulte con quien administra el espacio de trabajo',
    },
  },
  busy: {
    message: {
      en: 'too many people are signing in at this moment',
      'pt-BR': 'há gente demais entrando neste momento',
      es: 'hay demasiadas personas iniciando sesión en este momento',
    },
    hint: {
      en: 'try again in a few seconds',
      'pt-BR': 'tente de novo em alguns segundos',
      es: 'inténtelo de nuevo en unos segundos',
    },
  },
  too_many_tries: {
    message: {
      en: 'too many tries; the next one counts in {seconds} {seconds|second|seconds}',
      'pt-BR': 'tentativas demais; a próxima vale em {seconds} {seconds|segundo|segundos}',
      es: 'demasiados intentos; el próximo cuenta en {seconds} {seconds|segundo|segundos}',
    },
    hint: {
      en: 'wait, then try again; an administrator can make you a link to a new password',
      'pt-BR': 'espere e tente de novo; quem administra pode criar um link para uma nova senha',
      es: 'espere e inténtelo de nuevo; quien administra puede crear un enlace para una nueva contraseña',
    },
  },
  claim_refused: {
    message: {
      en: 'this code does not claim the installation',
      'pt-BR': 'este código não ativa a instalação',
      es: 'este código no activa la instalación',
    },
    hint: {
      en: 'use the code that the last start of the server printed',
      'pt-BR': 'use o código que a última inicialização do servidor mostrou',
      es: 'use el código que mostró el último arranque del servidor',
    },
  },
  sign_in_refused: {
    message: {
      en: 'e-mail, password or code are not right',
      'pt-BR': 'e-mail, senha ou código não conferem',
      es: 'el correo, la contraseña o el código no son correctos',
    },
    hint: {
      en: 'try again; an administrator can make you a link to a new password',
      'pt-BR': 'tente de novo; quem administra pode criar um link para uma nova senha',
      es: 'inténtelo de nuevo; quien administra puede crear un enlace para una nueva contraseña',
    },
  },
  pass_refused: {
    message: {
      en: 'this link does not count any more',
      'pt-BR': 'este link não vale mais',
      es: 'este enlace ya no es válido',
    },
    hint: {
      en: 'ask whoever sent it for a new one: each counts once and for a short time',
      'pt-BR': 'peça um novo a quem enviou: cada um vale uma vez e por pouco tempo',
      es: 'pida uno nuevo a quien lo envió: cada uno vale una vez y por poco tiempo',
    },
  },
  password_short: {
    message: {
      en: 'the password is too short',
      'pt-BR': 'a senha é curta demais',
      es: 'la contraseña es demasiado corta',
    },
    hint: {
      en: 'use at least {least} characters; a few unrelated words are easy to remember',
      'pt-BR':
        'use pelo menos {least} caracteres; algumas palavras sem relação são fáceis de lembrar',
      es: 'use al menos {least} caracteres; unas palabras sin relación son fáciles de recordar',
    },
  },
  password_easy: {
    message: {
      en: 'the password is easy to guess',
      'pt-BR': 'a senha é fácil de adivinhar',
      es: 'la contraseña es fácil de adivinar',
    },
    hint: {
      en: 'leave out names, well-known words and rows of keys; a few unrelated words do well',
      'pt-BR':
        'evite nomes, palavras conhecidas e sequências do teclado; algumas palavras sem relação funcionam bem',
      es: 'evite nombres, palabras conocidas y secuencias del teclado; unas palabras sin relación funcionan bien',
    },
  },
  password_wrong: {
    message: {
      en: 'that is not your password',
      'pt-BR': 'esta não é a sua senha',
      es: 'esa no es su contraseña',
    },
    hint: {
      en: 'type the password that you signed in with',
      'pt-BR': 'digite a senha com que você entrou',
      es: 'escriba la contraseña con la que inició sesión',
    },
  },
  code_wrong: {
    message: {
      en: 'the code is not right',
      'pt-BR': 'o código não confere',
      es: 'el código no es correcto',
    },
    hint: {
      en: 'type the six digits that the app shows now; if they keep failing, check the clock of the telephone',
      'pt-BR':
        'digite os seis dígitos que o aplicativo mostra agora; se continuar errado, confira o relógio do telefone',
      es: 'escriba los seis dígitos que la aplicación muestra ahora; si siguen fallando, revise el reloj del teléfono',
    },
  },
  second_factor_there: {
    message: {
      en: 'a second factor is in force already',
      'pt-BR': 'já há um segundo fator em vigor',
      es: 'ya hay un segundo factor en vigor',
    },
    hint: {
      en: 'end it first, then set up another',
      'pt-BR': 'encerre-o primeiro e depois configure outro',
      es: 'termínelo primero y luego configure otro',
    },
  },
  unknown_person: {
    message: {
      en: 'there is no such person here',
      'pt-BR': 'não há essa pessoa aqui',
      es: 'no hay tal persona aquí',
    },
    hint: {
      en: 'open the list of people again',
      'pt-BR': 'abra de novo a lista de pessoas',
      es: 'abra de nuevo la lista de personas',
    },
  },
  already_here: {
    message: {
      en: '{email} has an account already',
      'pt-BR': '{email} já tem uma conta',
      es: '{email} ya tiene una cuenta',
    },
    hint: {
      en: 'change what they may see in the list of people',
      'pt-BR': 'altere o que a pessoa pode ver na lista de pessoas',
      es: 'cambie lo que la persona puede ver en la lista de personas',
    },
  },
  beyond_role: {
    message: {
      en: 'only an owner may do this for that role',
      'pt-BR': 'só um proprietário pode fazer isto com esse papel',
      es: 'solo un propietario puede hacer esto con ese rol',
    },
    hint: {
      en: 'ask an owner of the workspace',
      'pt-BR': 'fale com um proprietário do espaço de trabalho',
      es: 'consulte con un propietario del espacio de trabajo',
    },
  },
  last_owner: {
    message: {
      en: 'this is the only owner left',
      'pt-BR': 'este é o único proprietário que resta',
      es: 'este es el único propietario que queda',
    },
    hint: {
      en: 'make somebody else an owner first',
      'pt-BR': 'antes, torne outra pessoa proprietária',
      es: 'antes, haga propietaria a otra persona',
    },
  },
  content_unknown: {
    message: {
      en: '{path} is no path of content',
      'pt-BR': '{path} não é um caminho de conteúdo',
      es: '{path} no es una ruta de contenido',
    },
    hint: {
      en: 'use reports/<id>.json, mappings/<source>.json, policies.json or brand.json',
      'pt-BR': 'use reports/<id>.json, mappings/<source>.json, policies.json ou brand.json',
      es: 'use reports/<id>.json, mappings/<source>.json, policies.json o brand.json',
    },
  },
  content_without_source: {
    message: {
      en: 'there is no source {source} here that the mapping could be for',
      'pt-BR': 'não há aqui uma fonte {source} para este mapeamento',
      es: 'no hay aquí una fuente {source} para esta asignación',
    },
    hint: {
      en: 'add the source first, or leave its mapping out of the folder',
      'pt-BR': 'adicione a fonte antes ou deixe o mapeamento fora da pasta',
      es: 'agregue la fuente antes o deje la asignación fuera de la carpeta',
    },
  },
  content_held: {
    message: {
      en: '“{report}” was written as a draft and not published: {blocks} cannot be shown with the data that is here',
      'pt-BR':
        '“{report}” ficou como rascunho e não foi publicado: {blocks} não podem ser mostrados com os dados daqui',
      es: '“{report}” quedó como borrador y no se publicó: {blocks} no se pueden mostrar con los datos de aquí',
    },
    hint: {
      en: 'open it in the editor, or say in its document why it may be published all the same ("waived")',
      'pt-BR':
        'abra no editor ou diga no documento por que pode ser publicado mesmo assim ("waived")',
      es: 'ábralo en el editor o diga en el documento por qué puede publicarse igual ("waived")',
    },
  },
  audit_broken: {
    message: {
      en: 'the audit was changed: entry {number} is not what was written',
      'pt-BR': 'a auditoria foi alterada: o registro {number} não é o que foi escrito',
      es: 'la auditoría fue alterada: el registro {number} no es lo que se escribió',
    },
    hint: {
      en: 'keep a copy of the store as it is, and compare it with the last backup',
      'pt-BR': 'guarde uma cópia do armazenamento como está e compare com o último backup',
      es: 'guarde una copia del almacén tal como está y compárela con la última copia de seguridad',
    },
  },
});
