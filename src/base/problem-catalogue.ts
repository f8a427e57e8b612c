import { defineProblems } from './define-problems.ts';

/** What the engine and the metadata store may say to a person. */
export const baseProblems = defineProblems('base', {
  engine_deadline: {
    message: {
      en: 'the question took longer than {seconds} seconds and was stopped',
      'pt-BR': 'a consulta passou de {seconds} segundos e foi interrompida',
      es: 'la consulta superó los {seconds} segundos y se detuvo',
    },
    hint: {
      en: 'choose a shorter period or fewer dimensions',
      'pt-BR': 'escolha um período menor ou menos dimensões',
      es: 'elija un período más corto o menos dimensiones',
    },
  },
  engine_memory: {
    message: {
      en: 'the question needed more memory than the {megabytes} MB it may use and was stopped',
      'pt-BR':
        'a consulta precisou de mais memória do que os {megabytes} MB permitidos e foi interrompida',
      es: 'la consulta necesitó más memoria que los {megabytes} MB permitidos y se detuvo',
    },
    hint: {
      en: 'choose a shorter period or fewer dimensions, or raise the memory limit in the settings',
      'pt-BR':
        'escolha um período menor ou menos dimensões, ou aumente o limite de memória nas configurações',
      es: 'elija un período más corto o menos dimensiones, o aumente el límite de memoria en la configuración',
    },
  },
  engine_died: {
    message: {
      en: 'the warehouse stopped while it was working on this',
      'pt-BR': 'o armazém de dados parou enquanto trabalhava nisto',
      es: 'el almacén de datos se detuvo mientras trabajaba en esto',
    },
    hint: {
      en: 'try again: it starts anew by itself; if it happens again, look at the log',
      'pt-BR': 'tente de novo: ele reinicia sozinho; se acontecer outra vez, veja o log',
      es: 'inténtelo de nuevo: se reinicia solo; si vuelve a ocurrir, consulte el registro',
    },
  },
  engine_refused: {
    message: {
      en: 'this same question was stopped a moment ago for using too much and is not run again for {minutes} minutes',
      'pt-BR':
        'esta mesma consulta foi interrompida há pouco por usar recursos demais e não será repetida por {minutes} minutos',
      es: 'esta misma consulta se detuvo hace un momento por usar demasiados recursos y no se repetirá durante {minutes} minutos',
    },
    hint: {
      en: 'change the question: a shorter period or fewer dimensions',
      'pt-BR': 'mude a consulta: um período menor ou menos dimensões',
      es: 'cambie la consulta: un período más corto o menos dimensiones',
    },
  },
  engine_error: {
    message: {
      en: 'the warehouse could not answer this question',
      'pt-BR': 'o armazém de dados não conseguiu responder a esta consulta',
      es: 'el almacén de datos no pudo responder a esta consulta',
    },
    hint: {
      en: 'the log of the server says why',
      'pt-BR': 'o log do servidor diz o motivo',
      es: 'el registro del servidor indica el motivo',
    },
  },
  engine_open: {
    message: {
      en: 'the warehouse file {file} cannot be opened',
      'pt-BR': 'não foi possível abrir o arquivo {file} do armazém de dados',
      es: 'no se puede abrir el archivo {file} del almacén de datos',
    },
    hint: {
      en: 'check that the file exists, that it can be read and that no other program has it open',
      'pt-BR':
        'verifique se o arquivo existe, se pode ser lido e se nenhum outro programa o mantém aberto',
      es: 'compruebe que el archivo exista, que se pueda leer y que ningún otro programa lo tenga abierto',
    },
  },
  directory_locked: {
    message: {
      en: 'the data directory {directory} is in use by process {pid}',
      'pt-BR': 'o diretório de dados {directory} está em uso pelo processo {pid}',
      es: 'el directorio de datos {directory} está en uso por el proceso {pid}',
    },
    hint: {
      en: 'stop process {pid} first, or start with another data directory',
      'pt-BR': 'pare antes o processo {pid} ou inicie com outro diretório de dados',
      es: 'detenga antes el proceso {pid} o inicie con otro directorio de datos',
    },
  },
  directory_locked_elsewhere: {
    message: {
      en: 'the data directory {directory} is locked by process {pid} on {host}, which cannot be seen from here',
      'pt-BR':
        'o diretório de dados {directory} está bloqueado pelo processo {pid} em {host}, que não é visível daqui',
      es: 'el directorio de datos {directory} está bloqueado por el proceso {pid} en {host}, que no se ve desde aquí',
    },
    hint: {
      en: 'stop it there first; if it no longer runs, delete {file} and start again',
      'pt-BR': 'pare-o lá primeiro; se ele não roda mais, apague {file} e inicie de novo',
      es: 'deténgalo allí primero; si ya no se ejecuta, borre {file} e inicie de nuevo',
    },
  },
  metadata_open: {
    message: {
      en: 'the metadata store at {place} cannot be opened',
      'pt-BR': 'não foi possível abrir o repositório de metadados em {place}',
      es: 'no se puede abrir el repositorio de metadatos en {place}',
    },
    hint: {
      en: 'check that it exists, that it can be written and that the address and password are right',
      'pt-BR':
        'verifique se ele existe, se permite gravação e se o endereço e a senha estão corretos',
      es: 'compruebe que exista, que permita escritura y que la dirección y la contraseña sean correctas',
    },
  },
  metadata_newer: {
    message: {
      en: 'the metadata store was last used by a newer version (its step is {found}, this version knows {known})',
      'pt-BR':
        'o repositório de metadados foi usado por uma versão mais nova (a etapa dele é {found}, esta versão conhece até {known})',
      es: 'el repositorio de metadatos fue usado por una versión más nueva (su paso es {found}, esta versión conoce hasta {known})',
    },
    hint: {
      en: 'start the newer version, or restore a backup made before the upgrade',
      'pt-BR': 'inicie a versão mais nova ou restaure um backup feito antes da atualização',
      es: 'inicie la versión más nueva o restaure una copia de seguridad hecha antes de la actualización',
    },
  },
  secret_key: {
    message: {
      en: 'no master key is in {place}: credentials of sources cannot be opened',
      'pt-BR':
        'não há uma chave mestra em {place}: as credenciais das fontes não podem ser abertas',
      es: 'no hay una clave maestra en {place}: no se pueden abrir las credenciales de las fuentes',
    },
    hint: {
      en: 'put the key back from its copy: 32 bytes in base64, as written by `openssl rand -base64 32`',
      'pt-BR':
        'restaure a chave a partir da cópia: 32 bytes em base64, como escreve `openssl rand -base64 32`',
      es: 'restaure la clave desde su copia: 32 bytes en base64, como escribe `openssl rand -base64 32`',
    },
  },
  secret_key_missing: {
    message: {
      en: 'credentials were encrypted with the master key {key}, which is not in {place}',
      'pt-BR': 'as credenciais foram cifradas com a chave mestra {key}, que não está em {place}',
      es: 'las credenciales se cifraron con la clave maestra {key}, que no está en {place}',
    },
    hint: {
      en: 'add that key behind the one in use; if it is lost, `npx rapport rotate-keys --lost` forgets the credentials, and each source asks for new ones',
      'pt-BR':
        'acrescente essa chave depois da atual; se ela se perdeu, `npx rapport rotate-keys --lost` esquece as credenciais, e cada fonte pede novas',
      es: 'añada esa clave después de la actual; si se perdió, `npx rapport rotate-keys --lost` olvida las credenciales y cada fuente pide otras',
    },
  },
  secret_key_used: {
    message: {
      en: 'the master key {key} was kept: {secrets|secret or key|secrets and keys} still need it',
      'pt-BR':
        'a chave mestra {key} foi mantida: {secrets|segredo ou chave ainda precisa|segredos e chaves ainda precisam} dela',
      es: 'se conservó la clave maestra {key}: {secrets|secreto o clave todavía la necesita|secretos y claves todavía la necesitan}',
    },
    hint: {
      en: 'encrypt everything anew with `npx rapport rotate-keys --all`, then drop it',
      'pt-BR': 'cifre tudo de novo com `npx rapport rotate-keys --all` e então descarte-a',
      es: 'vuelva a cifrar todo con `npx rapport rotate-keys --all` y luego descártela',
    },
  },
  secret_key_unknown: {
    message: {
      en: 'the master key {key} is not one that can be dropped from {place}',
      'pt-BR': 'a chave mestra {key} não pode ser descartada de {place}',
      es: 'la clave maestra {key} no se puede descartar de {place}',
    },
    hint: {
      en: 'list the keys with `npx rapport rotate-keys`; those of RAPPORT_KEY are dropped where the setting is made',
      'pt-BR':
        'liste as chaves com `npx rapport rotate-keys`; as de RAPPORT_KEY são descartadas onde a variável é definida',
      es: 'enumere las claves con `npx rapport rotate-keys`; las de RAPPORT_KEY se descartan donde se define la variable',
    },
  },
});
