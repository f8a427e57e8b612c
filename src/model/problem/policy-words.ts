import type { ProblemWords } from '../../base/define-problems.ts';

/** What may be wrong with policies. Each of these problems carries the place as a JSON pointer. */
export const policyWords = {
  policy_shape: {
    message: {
      en: 'policies are not written as one object of names and values',
      'pt-BR': 'as políticas não estão escritas como um objeto de nomes e valores',
      es: 'las políticas no están escritas como un objeto de nombres y valores',
    },
    hint: {
      en: 'start from the policies that the settings page exports',
      'pt-BR': 'parta das políticas exportadas na página de configurações',
      es: 'parta de las políticas exportadas en la página de configuración',
    },
  },
  policy_unknown: {
    message: {
      en: 'there is no policy called {name}',
      'pt-BR': 'não existe a política {name}',
      es: 'no existe la política {name}',
    },
    hint: {
      en: 'the nearest name is {nearest}',
      'pt-BR': 'o nome mais próximo é {nearest}',
      es: 'el nombre más parecido es {nearest}',
    },
  },
  policy_value: {
    message: {
      en: '{value} is not a value of the policy {name}',
      'pt-BR': '{value} não é um valor da política {name}',
      es: '{value} no es un valor de la política {name}',
    },
    hint: {
      en: 'allowed: {allowed}',
      'pt-BR': 'permitido: {allowed}',
      es: 'permitido: {allowed}',
    },
  },
} as const satisfies Record<string, ProblemWords>;
