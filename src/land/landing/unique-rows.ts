/** Makes every key of `typed` occur once. */
import type { Writer } from '../../base/engine-door.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';

/** Of records with one key, the one that was read last. */
const KEEP_LAST = `delete from temp.main.typed using (
    select _pk, max(_seq) as last from temp.main.typed group by _pk having count(*) > 1) as again
  where typed._pk = again._pk and typed._seq < again.last`;
/** Records without a key of their own may well be alike: the second is told from the first by its number. */
const NUMBER = `update temp.main.typed set _pk = typed._pk || '#' || again.place from (
    select _seq, row_number() over (partition by _pk order by _seq) as place from temp.main.typed
    where _pk in (select _pk from temp.main.typed group by _pk having count(*) > 1)) as again
  where typed._seq = again._seq and again.place > 1`;

/** `doubles` is how many records more there are than keys. Gives how many records another one took the place of. */
export async function uniqueRows(
  writer: Writer,
  hasKey: boolean,
  doubles: number,
): Promise<number> {
  if (doubles === 0) return 0;
  await writer.run(fixedSql('make keys unique', hasKey ? KEEP_LAST : NUMBER));
  return hasKey ? doubles : 0;
}
