import { Button } from '@mantine/core';
import { useIdentityWords } from './words/use-identity-words.ts';

type Props = { total: number; limit: number; onMore: () => void };

/** Further entries, as long as there are some that the server gives at once; a search finds the others. */
export function MoreButton({ total, limit, onMore }: Props) {
  const words = useIdentityWords();
  return total <= limit || limit >= 200 ? null : (
    <Button variant="default" mt={16} onClick={onMore}>
      {words.more}
    </Button>
  );
}
