import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Link, PersonView } from '../../../serve/schema.ts';
import { ApiError } from '../../api/client.ts';
import { goAnew } from '../../session/go.ts';
import { fillWord } from '../../words/words.tsx';
import { peopleQuery, resetPassword, tell } from './people-queries.ts';
import type { PersonVerb } from './people-queries.ts';
import { usePeopleWords } from './words/use-people-words.ts';

/** What is done with one press; what did not work is said beside the list. */
export function usePersonActions(person: PersonView, onLink: (link: Link) => void) {
  const words = usePeopleWords();
  const queries = useQueryClient();
  const onError = (error: Error): void => {
    const hint = error instanceof ApiError ? error.hint : '';
    notifications.show({ color: 'red', title: error.message, message: hint });
  };
  const told = useMutation({
    mutationFn: (verb: PersonVerb) => tell(person.id, verb),
    onError,
    onSuccess: (_, verb) => {
      if (verb === 'view') return goAnew('/');
      if (verb === 'suspend')
        notifications.show({ message: fillWord(words.suspended, { name: person.name }) });
      return queries.invalidateQueries(peopleQuery());
    },
  });
  const reset = useMutation({
    mutationFn: () => resetPassword(person.id),
    onError,
    onSuccess: onLink,
  });
  return { tell: (verb: PersonVerb) => told.mutate(verb), reset: () => reset.mutate() };
}
