import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { SqlValue } from '../../base/sql/fixed-sql.ts';
import { domainText, emailText } from './normal-form.ts';

/**
 * Table `match.address`, a row for each way of writing that `written` (a select of one column of that name) gives:
 * `written, email, domain`. The domain is the registrable one of a web address or e-mail, and null where many share it.
 */
export function addressTable(
  written: string,
  values: Readonly<Record<string, SqlValue>> = {},
): Compiled {
  return fixedSql(
    'addresses as they were written',
    `create table match.address as
    with given as (select distinct written, ${emailText('written')} as email from (${written}) as each where written is not null),
    placed as (select written, email, ${domainText("coalesce(split_part(email, '@', 2), written)")} as domain from given)
    select written, email,
      case when domain not in (select domain from match.free_mail) then domain end as domain
    from placed`,
    values,
  );
}
